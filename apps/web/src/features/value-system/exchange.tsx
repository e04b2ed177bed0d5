import { useDisclosure } from '@mantine/hooks'
import { apiPrefix, type ImportPlan } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, TextField, useAnnounce } from '../../ui/index.ts'
import { ImportPlanTable } from './import-plan.tsx'
import { ImportProblems } from './import-problems.tsx'
import styles from './value-system.module.css'
import { refreshSystem } from './write-record.ts'

/** The value system as a file: out for everybody, in for those who answer for it. */
export function Exchange({ mayImport }: { mayImport: boolean }) {
  const words = useMessages().valueSystem.exchange
  const [open, dialog] = useDisclosure(false)
  return (
    <section className={styles.part} aria-labelledby="exchange">
      <h2 id="exchange">{words.title}</h2>
      <p className={styles.explain}>{words.text}</p>
      <div className={styles.actions}>
        <a href={`${apiPrefix}/value-system/export.yaml`} download="value-system.yaml">
          {words.download}
        </a>
        {mayImport ? (
          <Button kind="link" onClick={dialog.open}>
            {words.import}
          </Button>
        ) : null}
      </div>
      <Dialog title={words.import} open={open} onClose={dialog.close} size="wide">
        <ImportDocument onDone={dialog.close} />
      </Dialog>
    </section>
  )
}

/** First what a file would change, then, if somebody says so, the change. */
function ImportDocument({ onDone }: { onDone: () => void }) {
  const { exchange: words } = useMessages().valueSystem
  const announce = useAnnounce()
  const [file, setFile] = useState<File | null>(null)
  const check = useMutation({
    mutationFn: (chosen: File) => client.valueSystem.previewValueSystemImport({ file: chosen }),
  })
  const take = useMutation({
    mutationFn: (chosen: File) => client.valueSystem.importValueSystem({ file: chosen }),
    onSuccess: async ({ plan }) => {
      announce(words.taken(plan.changes.length))
      await refreshSystem()
      onDone()
    },
  })
  const plan: ImportPlan | undefined = check.data?.plan
  return (
    <div className={styles.form}>
      <TextField
        type="file"
        accept=".yaml,.yml,application/yaml"
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
      {check.isPending ? <p role="status">{words.checking}</p> : null}
      <ImportProblems error={take.error ?? check.error} />
      {plan ? <ImportPlanTable plan={plan} /> : null}
      {plan && plan.changes.length > 0 && file ? (
        <div className={styles.actions}>
          <Button kind="go" pending={take.isPending} onClick={() => take.mutate(file)}>
            {words.take}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
