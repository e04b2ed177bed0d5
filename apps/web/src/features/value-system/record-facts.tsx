import type { StrategicAim, ValueSystem, ValueSystemKind } from '@ratchet/contract'
import type { ReactNode } from 'react'
import { useMembers, useTeams } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { StateWord, Term } from '../../ui/index.ts'
import { RecordLinks } from './record-links.tsx'
import { type RelatedName, relatedTo } from './related.ts'
import type { AnyRecord } from './sections.ts'
import styles from './value-system.module.css'

/** What stands in a record, in words; only what is there, but a missing owner shows. */
export function RecordFacts(props: { kind: ValueSystemKind; record: AnyRecord; system: ValueSystem }) {
  const { kind, record, system } = props
  const words = useMessages().valueSystem
  const { fields } = words
  const members = useMembers()
  const teams = useTeams()
  const owner = 'ownerId' in record ? members.find(({ id }) => id === record.ownerId) : undefined
  const team = 'teamId' in record ? teams.find(({ id }) => id === record.teamId) : undefined
  const aims = 'parentId' in record ? system.strategicAims.filter(({ id }) => id === record.parentId) : []
  const period = usePeriod()
  return (
    <dl className={styles.facts}>
      {'utility' in record ? (
        <Fact name={<Term name="utility">{fields.utility}</Term>}>{record.utility || words.none}</Fact>
      ) : null}
      {'warranty' in record ? (
        <Fact name={<Term name="warranty">{fields.warranty}</Term>}>{record.warranty || words.none}</Fact>
      ) : null}
      {'expectation' in record ? (
        <>
          <Fact name={<Term name="stakeholder">{fields.kind}</Term>}>
            <Term name={record.kind}>{words.stakeholderKinds[record.kind]}</Term>
          </Fact>
          <Fact name={fields.expectation}>
            {record.expectation ? <q className={styles.said}>{record.expectation}</q> : words.none}
          </Fact>
        </>
      ) : null}
      {'consumerGroups' in record ? (
        <Fact name={<Term name="consumerGroup">{fields.consumerGroups}</Term>}>
          {record.consumerGroups.length === 0 ? words.none : record.consumerGroups.join(', ')}
        </Fact>
      ) : null}
      {'startsOn' in record ? (
        <Fact name={`${fields.startsOn} – ${fields.endsOn}`}>{period(record)}</Fact>
      ) : null}
      {aims.length > 0 ? (
        <Fact name={fields.parentId}>
          <RecordLinks kind="strategic_aim" records={aims} />
        </Fact>
      ) : null}
      {'ownerId' in record ? (
        <Fact name={fields.ownerId}>
          {owner?.name ?? <StateWord mark="missing">{words.nobody}</StateWord>}
        </Fact>
      ) : null}
      {'teamId' in record ? <Fact name={fields.teamId}>{team?.name ?? words.noTeam}</Fact> : null}
      {relatedTo(kind, record, system).map(({ name, kind: to, records }) => (
        <Fact key={name} name={words.related[name satisfies RelatedName]}>
          <RecordLinks kind={to} records={records} />
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A period in words: from, until, both, or none. */
export function usePeriod(): (aim: Pick<StrategicAim, 'startsOn' | 'endsOn'>) => string {
  const words = useMessages().valueSystem
  const format = useFormat()
  return ({ startsOn, endsOn }) => {
    if (startsOn && endsOn) return `${format.date(startsOn)} – ${format.date(endsOn)}`
    if (startsOn) return words.from(format.date(startsOn))
    return endsOn ? words.until(format.date(endsOn)) : words.always
  }
}
