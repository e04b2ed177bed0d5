import { guidingPrinciples } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMe, useRefusal } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, LeadWithTerm, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { Exchange } from './exchange.tsx'
import { SectionNav } from './section-nav.tsx'
import { isRecordSection, kindOf, recordsOf, type Section, sections } from './sections.ts'
import { useSystem } from './use-system.ts'
import styles from './value-system.module.css'

/** The whole value system at a glance: what each part is for, and what stands in it. */
export function ValueSystemPage() {
  const { valueSystem: words, frame } = useMessages()
  const found = useSystem()
  const refusal = useRefusal(found.error)
  const { role } = useMe().member
  const rows = useRowKeys<HTMLUListElement>()
  const system = found.data
  const liveOf = (section: Section) =>
    system && isRecordSection(section)
      ? recordsOf(system, kindOf[section]).filter(({ archivedAt }) => archivedAt === null)
      : []
  return (
    <>
      <PageHead title={words.title} lead={<LeadWithTerm name="valueSystem" lead={words.lead} />} />
      <SectionNav />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {found.isPending ? <Skeleton label={frame.loading} /> : null}
      {system ? (
        <ul className={styles.parts} ref={rows}>
          {sections.map((section) => {
            const live = liveOf(section)
            const count = section === 'principles' ? guidingPrinciples.length : live.length
            return (
              <li key={section}>
                <span className={styles.count}>{count}</span>
                <span>
                  <Link to="/value-system/$section" params={{ section }} className={styles.name} data-row>
                    {words.sections[section]}
                  </Link>
                  <small>{words.leads[section]}</small>
                </span>
                <span className={styles.some}>
                  {section === 'principles'
                    ? ''
                    : live.length === 0
                      ? words.none
                      : live
                          .slice(0, 4)
                          .map(({ name }) => name)
                          .join(' · ')}
                  {live.length > 4 ? ' …' : ''}
                </span>
              </li>
            )
          })}
        </ul>
      ) : null}
      <Exchange mayImport={role === 'manager' || role === 'administrator'} />
    </>
  )
}
