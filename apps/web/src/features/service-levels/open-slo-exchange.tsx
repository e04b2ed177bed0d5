import { useDisclosure } from '@mantine/hooks'
import { apiPrefix, type OpenSloFinding } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, ProblemNote, TextField, useAnnounce } from '../../ui/index.ts'
import { refreshLevels } from './refresh-levels.ts'
import styles from './service-levels.module.css'

/** Service levels as OpenSLO documents: out for everybody, in for those who contribute. */
export function OpenSloExchange({ mayImport, hasLevels }: { mayImport: boolean; hasLevels: boolean }) {
  const { openSlo: words } = useMessages().serviceLevels
  const [open, dialog] = useDisclosure(false)
  if (!mayImport && !hasLevels) return null
  return (
    <section className={styles.part} aria-labelledby="openslo">
      <h2 id="openslo">{words.title}</h2>
      <p className={styles.quiet}>{words.text}</p>
      <div className={styles.actions}>
        {hasLevels ? (
          <a href={`${apiPrefix}/service-levels/openslo.yaml`} download="service-levels.openslo.yaml">
            {words.download}
          </a>
        ) : null}
        {mayImport ? (
          <Button kind="link" onClick={dialog.open}>
            {words.import}
          </Button>
        ) : null}
      </div>
      <Dialog title={words.import} open={open} onClose={dialog.close} size="wide">
        <ImportDocuments onDone={dialog.close} />
      </Dialog>
    </section>
  )
}

/** First what the documents would change and what they leave unclear, then, if somebody says so, the change. */
function ImportDocuments({ onDone }: { onDone: () => void }) {
  const { openSlo: words } = useMessages().serviceLevels
  const announce = useAnnounce()
  const [file, setFile] = useState<File | null>(null)
  const check = useMutation({
    mutationFn: (chosen: File) => client.serviceLevels.previewOpenSlo({ file: chosen }),
  })
  const take = useMutation({
    mutationFn: (chosen: File) => client.serviceLevels.importOpenSlo({ file: chosen }),
    onSuccess: async () => {
      announce(words.taken)
      await refreshLevels()
      onDone()
    },
  })
  const refusal = useRefusal(take.error ?? check.error)
  const plan = check.data?.plan
  const errors = plan?.findings.filter(({ severity }) => severity === 'error') ?? []
  const warnings = plan?.findings.filter(({ severity }) => severity === 'warning') ?? []
  const news = plan?.levels.filter(({ effect }) => effect !== 'unchanged').length ?? 0
  return (
    <div className={styles.form}>
      <TextField
        type="file"
        accept=".yaml,.yml,.json,application/yaml,application/json"
        label={words.file}
        hint={words.fileHint}
        onChange={(event) => {
          const chosen = event.target.files?.[0] ?? null
          setFile(chosen)
          check.reset()
          take.reset()
          if (chosen) check.mutate(chosen)
        }}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {errors.length > 0 ? (
        <ProblemNote>
          {words.refused}
          <Findings findings={errors} />
        </ProblemNote>
      ) : null}
      {warnings.length > 0 ? (
        <div>
          <p>{words.unclear}</p>
          <Findings findings={warnings} />
        </div>
      ) : null}
      {plan && plan.levels.length > 0 ? (
        <table className={styles.small}>
          <tbody>
            {plan.levels.map(({ name, effect }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.effects[effect]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {news > 0 && file ? (
        <div className={styles.actions}>
          <Button kind="go" pending={take.isPending} onClick={() => take.mutate(file)}>
            {words.take(news)}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Findings({ findings }: { findings: readonly OpenSloFinding[] }) {
  const { openSlo: words } = useMessages().serviceLevels
  return (
    <ul className={styles.lines}>
      {findings.map(({ document, path, message }) => (
        <li key={`${document} ${path} ${message}`}>
          <code>{words.place(document, path)}</code>: {message}
        </li>
      ))}
    </ul>
  )
}
