import type { EndingProof, Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useMe, useRefusal } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { StateWord, TextArea, TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { asRows, changeRow, itemOf, newRow, pathsOf, type Row, writtenRows } from '../rows.ts'
import { StepForm } from '../step-form.tsx'
import steps from '../steps.module.css'
import { useLapChange } from '../use-lap-change.ts'
import { useStepSave } from '../use-step-save.ts'
import { EndingDecision } from './ending-decision.tsx'
import styles from './judging.module.css'
import { mayDecide } from './judging-rules.ts'
import { StakeholderFeedback } from './stakeholder-feedback.tsx'

/** Step 6 of a lap without a series: what shows that it is done, who has seen it, the decision. Nothing is verified. */
export function EndingStep(props: { lap: Lap; ownerId: string | null; mayWrite: boolean }) {
  const { lap, ownerId, mayWrite } = props
  const words = useMessages().evidence.ending
  const format = useFormat()
  const { member } = useMe()
  const { ending } = lap
  if (!ending) return null
  const mayChange = mayWrite && ending.decision === null
  return (
    <div className={styles.parts}>
      <p className="quiet">{words.lead}</p>
      {mayChange ? <ProofsForm lap={lap} /> : <Proofs proofs={ending.proofs} />}
      {ending.proofs.length > 0 ? (
        <section aria-label={words.reading}>
          <h4>{words.reading}</h4>
          {ending.readings.map(({ by, at, comment }) => (
            <blockquote key={at} className={`voice ${styles.reading}`}>
              <q>{comment}</q>{' '}
              <small>
                {by.name}, {format.date(at.slice(0, 10))}
              </small>
            </blockquote>
          ))}
          {mayChange && ending.readings.length === 0 ? (
            <ReadProofs lap={lap} isOwner={member.id === ownerId} />
          ) : null}
        </section>
      ) : null}
      {ending.proofs.length > 0 ? <StakeholderFeedback lap={lap} mayWrite={mayChange} /> : null}
      {ending.decision ? (
        <p>
          <StateWord mark="common">{words.decided}</StateWord>{' '}
          <span className="note quiet">
            {words.decidedBy(ending.decision.by.name, format.date(ending.decision.at.slice(0, 10)))}
          </span>
          <br />
          {ending.decision.reason}
        </p>
      ) : mayChange && mayDecide(member, ownerId) && ending.proofs.length > 0 ? (
        <EndingDecision lap={lap} />
      ) : null}
    </div>
  )
}

function Proofs({ proofs }: { proofs: readonly EndingProof[] }) {
  const words = useMessages().evidence.ending
  if (proofs.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <ul>
      {proofs.map(({ what, link }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: proofs have no identity, and this list is only read.
        <li key={index}>
          {link ? (
            <a href={link} rel="noreferrer">
              {what}
            </a>
          ) : (
            what
          )}
        </li>
      ))}
    </ul>
  )
}

const blank: EndingProof = { what: '', link: '' }

function ProofsForm({ lap }: { lap: Lap }) {
  const words = useMessages().evidence.ending
  const step = useStepSave<Row<EndingProof>[]>({
    lap,
    step: 6,
    savedOf: ({ ending }) => asRows(ending?.proofs ?? []),
    send: (rows, version) =>
      client.sevenSteps.setProofs({ lapId: lap.id, version, proofs: rows.map(itemOf) }),
    known: (rows) => pathsOf('proofs', rows.length, ['what', 'link']),
  })
  const { draft, edit, refusal } = step
  const send = () => {
    const written = writtenRows(draft, ['what', 'link'])
    if (step.isTyped) edit(written)
    step.send(written)
  }
  return (
    <StepForm
      refusal={refusal}
      pending={step.pending}
      onSend={send}
      kind={step.isTyped ? 'go' : 'plain'}
      stale={{
        show: (theirs) => <Proofs proofs={theirs.ending?.proofs ?? []} />,
        yours: draft.map(({ what }) => what).join('; '),
        keepYours: step.keepYours,
        takeTheirs: step.takeTheirs,
      }}
    >
      <ListField
        title={words.proof}
        rows={draft}
        nameOf={(row, index) => row.what || `${words.proof} ${index + 1}`}
        addLabel={words.add}
        layout={steps.row}
        onAdd={() => edit([...draft, newRow(blank)])}
        onRemove={(key) => edit(draft.filter((row) => row.key !== key))}
      >
        {(row, index) => (
          <>
            <TextField
              label={words.proof}
              value={row.what}
              onChange={(event) => edit(changeRow(draft, row.key, { what: event.target.value }))}
              error={refusal?.fields[`proofs.${index}.what`]}
            />
            <TextField
              type="url"
              label={words.link}
              value={row.link}
              onChange={(event) => edit(changeRow(draft, row.key, { link: event.target.value }))}
              error={refusal?.fields[`proofs.${index}.link`]}
            />
          </>
        )}
      </ListField>
    </StepForm>
  )
}

function ReadProofs({ lap, isOwner }: { lap: Lap; isOwner: boolean }) {
  const { evidence, steps: words } = useMessages()
  const { workspace } = useMe()
  const [comment, setComment] = useState('')
  const [tried, setTried] = useState(false)
  const read = useLapChange(client.sevenSteps.readProofs, evidence.ending.readNow)
  const refusal = useRefusal(read.error, ['comment'])
  if (isOwner) {
    return workspace.secondReaderRequired ? <StateWord mark="missing">{words.judging.owner}</StateWord> : null
  }
  const send = () => {
    setTried(true)
    if (comment.trim() !== '') read.mutate({ lapId: lap.id, version: lap.version, comment })
  }
  return (
    <StepForm refusal={refusal} pending={read.isPending} onSend={send} label={evidence.ending.read}>
      <p className="quiet">{evidence.ending.readingText}</p>
      <TextArea
        label={words.judging.comment}
        value={comment}
        maxLength={2000}
        onChange={(event) => setComment(event.target.value)}
        error={tried && comment.trim() === '' ? words.blank : refusal?.fields.comment}
      />
    </StepForm>
  )
}
