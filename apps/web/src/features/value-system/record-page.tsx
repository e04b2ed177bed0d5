import { useDisclosure } from '@mantine/hooks'
import { linkKinds, type ValueSystem } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMayContribute, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import {
  Button,
  EmptyState,
  PageHead,
  ProblemNote,
  Skeleton,
  StateWord,
  useAnnounce,
} from '../../ui/index.ts'
import { LinkedImprovements } from './linked-improvements.tsx'
import { RecordFacts } from './record-facts.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordHistory } from './record-history.tsx'
import { type AnyRecord, kindOf, type RecordSection, recordsOf, type ValueSystemSearch } from './sections.ts'
import { StreamDrawing } from './stream-drawing.tsx'
import { useSystem } from './use-system.ts'
import styles from './value-system.module.css'
import { refreshSystem, updateRecord } from './write-record.ts'

/** One record of the value system: what it is, what it belongs to, and which improvements are about it. */
export function RecordPage(props: { section: RecordSection; id: string; search: ValueSystemSearch }) {
  const { section, id, search } = props
  const { valueSystem: words, frame } = useMessages()
  const found = useSystem()
  const refusal = useRefusal(found.error)
  if (refusal) {
    return (
      <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
        {refusal.sentence}
      </ProblemNote>
    )
  }
  if (!found.data) return <Skeleton label={frame.loading} />
  const record = recordsOf(found.data, kindOf[section]).find((one) => one.id === id)
  if (!record) {
    return (
      <>
        <PageHead title={words.gone} above={<BackTo section={section} />} />
        <EmptyState title={words.gone}>
          <p>{words.goneText}</p>
        </EmptyState>
      </>
    )
  }
  return <OneRecord section={section} record={record} system={found.data} search={search} />
}

const BackTo = ({ section }: { section: RecordSection }) => {
  const words = useMessages().valueSystem
  return (
    <span className={styles.crumb}>
      <Link to="/value-system">{words.title}</Link>
      <Link to="/value-system/$section" params={{ section }}>
        {words.sections[section]}
      </Link>
    </span>
  )
}

function OneRecord(props: {
  section: RecordSection
  record: AnyRecord
  system: ValueSystem
  search: ValueSystemSearch
}) {
  const { section, record, system, search } = props
  const words = useMessages().valueSystem
  const kind = kindOf[section]
  const mayWrite = useMayContribute()
  const [editing, edit] = useDisclosure(false)
  const isLinked = linkKinds.some((linked) => linked === kind)
  const description = 'description' in record ? record.description : ''
  return (
    <>
      <PageHead
        title={record.name}
        above={<BackTo section={section} />}
        lead={
          record.archivedAt === null ? undefined : <StateWord mark="declined">{words.archivedWord}</StateWord>
        }
        actions={
          mayWrite && !editing ? (
            <>
              <Button onClick={edit.open}>{words.edit}</Button>
              <Archive section={section} record={record} />
            </>
          ) : null
        }
      />
      {editing ? (
        <div className={styles.record}>
          <RecordForm kind={kind} record={record} system={system} onDone={edit.close} />
        </div>
      ) : (
        <>
          {description ? <p className={styles.description}>{description}</p> : null}
          {'steps' in record ? (
            <StreamDrawing stream={record} system={system} selected={search.step ?? null} />
          ) : null}
          <RecordFacts kind={kind} record={record} system={system} />
        </>
      )}
      {isLinked ? <LinkedImprovements id={record.id} /> : null}
      <RecordHistory id={record.id} system={system} />
    </>
  )
}

/** Puts a record away or brings it back; both can be undone, nothing is lost. */
function Archive({ section, record }: { section: RecordSection; record: AnyRecord }) {
  const { valueSystem: words } = useMessages()
  const announce = useAnnounce()
  const archived = record.archivedAt !== null
  const change = useMutation({
    mutationFn: () => updateRecord(kindOf[section], record, { archived: !archived }),
    onSuccess: async ({ name }) => {
      announce(archived ? words.restoredNow(name) : words.archivedNow(name))
      await refreshSystem()
    },
  })
  const refusal = useRefusal(change.error)
  return (
    <>
      <Button pending={change.isPending} onClick={() => change.mutate()}>
        {archived ? words.restore : words.archive}
      </Button>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </>
  )
}
