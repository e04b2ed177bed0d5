import { useDisclosure } from '@mantine/hooks'
import type { ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMayContribute, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, EmptyState, LeadWithTerm, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { PrincipleList } from './principle-list.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordList } from './record-list.tsx'
import { SectionNav } from './section-nav.tsx'
import {
  kindOf,
  type RecordSection,
  recordsOf,
  type Section,
  sectionOf,
  termOf,
  type ValueSystemSearch,
} from './sections.ts'
import { useSystem } from './use-system.ts'
import styles from './value-system.module.css'

/** One part of the value system: its records, and the way to add one. */
export function SectionPage({ section, search }: { section: Section; search: ValueSystemSearch }) {
  const { valueSystem: words, frame } = useMessages()
  const found = useSystem()
  const refusal = useRefusal(found.error)
  const [adding, add] = useDisclosure(false)
  const mayWrite = useMayContribute()
  const kind = section === 'principles' ? null : kindOf[section]
  // An empty part has its one button beside the words that teach.
  const isEmpty = kind !== null && found.data !== undefined && recordsOf(found.data, kind).length === 0
  const button =
    kind !== null && mayWrite && found.data ? <Button onClick={add.open}>{words.add[kind]}</Button> : null
  return (
    <>
      <PageHead
        title={words.sections[section]}
        lead={<LeadWithTerm name={termOf[section]} lead={words.leads[section]} />}
        actions={isEmpty ? null : button}
      />
      <SectionNav />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {section === 'principles' ? <PrincipleList /> : null}
      {found.isPending && section !== 'principles' ? <Skeleton label={frame.loading} /> : null}
      {kind !== null && found.data ? (
        <>
          <Records
            section={section as RecordSection}
            system={found.data}
            showArchived={search.archived ?? false}
            button={button}
          />
          <AddDialog kind={kind} system={found.data} open={adding} onClose={add.close} />
        </>
      ) : null}
    </>
  )
}

function Records(props: {
  section: RecordSection
  system: ValueSystem
  showArchived: boolean
  button: React.ReactNode
}) {
  const { section, system, showArchived, button } = props
  const words = useMessages().valueSystem
  const kind = kindOf[section]
  const all = recordsOf(system, kind)
  const live = all.filter(({ archivedAt }) => archivedAt === null)
  if (all.length === 0) {
    return (
      <div className={styles.emptyPart}>
        <EmptyState title={words.empty[kind].title} action={button}>
          <p>{words.empty[kind].text}</p>
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      {live.length === 0 && !showArchived ? <p className={styles.explain}>{words.onlyArchived}</p> : null}
      <RecordList kind={kind} records={showArchived ? all : live} system={system} />
      {all.length > live.length ? (
        <p className={styles.below}>
          <Link
            to="/value-system/$section"
            params={{ section }}
            search={showArchived ? {} : { archived: true }}
            resetScroll={false}
          >
            {showArchived ? words.hideArchived : words.showArchived}
          </Link>
        </p>
      ) : null}
    </>
  )
}

function AddDialog(props: {
  kind: ValueSystemKind
  system: ValueSystem
  open: boolean
  onClose: () => void
}) {
  const { kind, system, open, onClose } = props
  const words = useMessages().valueSystem
  const navigate = useNavigate()
  return (
    <Dialog title={words.add[kind]} open={open} onClose={onClose} size="wide">
      <RecordForm
        kind={kind}
        record={null}
        system={system}
        onDone={(saved) => {
          onClose()
          if (!saved) return
          const params = { section: sectionOf[kind], id: saved.id }
          void navigate({ to: '/value-system/$section/$id', params })
        }}
      />
    </Dialog>
  )
}
