import { createHash } from 'node:crypto'
import type { Role } from '@ratchet/contract'
import type { Actor, Context, Database } from '@ratchet/core/foundation'
import { importSeries } from '@ratchet/core/metrics'
import { addMember, systemContext, updateMember } from '@ratchet/core/people'

/** A clock that is told what time it is, and the people who act by it. */
export interface Stage {
  /** Let time pass, to a Monday so many weeks from the start, at an hour of that day (UTC). */
  at(week: number, day?: number, hour?: number): void
  /** The Monday of a week, `YYYY-MM-DD`. */
  monday(week: number): string
  /** A day of a week, `YYYY-MM-DD`; 0 is Monday. */
  day(week: number, day: number): string
  as(person: Actor): Context
  join(name: string, role: Role): Promise<Actor>
  /** Put somebody who has just joined into a team. */
  assign(person: Actor, teamId: string): Promise<void>
  /** Weekly values from `firstWeek` on, imported as a file would be. */
  record(
    person: Actor,
    metricId: string,
    fileName: string,
    firstWeek: number,
    values: number[],
  ): Promise<void>
}

const dayMilliseconds = 86_400_000

/** @param firstMonday the start of week 0 */
export function setStage(database: Database, workspaceId: string, firstMonday: Date): Stage {
  let now = firstMonday
  const clock = () => now
  const dayOf = (week: number, day = 0) =>
    new Date(firstMonday.getTime() + (week * 7 + day) * dayMilliseconds)
  const day = (week: number, after: number) => dayOf(week, after).toISOString().slice(0, 10)
  const monday = (week: number) => day(week, 0)
  const as = (actor: Actor): Context => ({ database, clock, workspaceId, actor })
  return {
    at: (week, after = 0, hour = 9) => {
      now = new Date(dayOf(week, after).getTime() + hour * 3_600_000)
    },
    monday,
    day,
    as,
    join: async (name, role) => {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@university.example`
      const { member } = await addMember(systemContext({ database, clock }, workspaceId), {
        name,
        email,
        role,
      })
      return { memberId: member.id, name: member.name, role }
    },
    assign: async (person, teamId) => {
      const system = systemContext({ database, clock }, workspaceId)
      await updateMember(system, { id: person.memberId ?? '', version: 0, teamIds: [teamId] })
    },
    record: async (person, metricId, fileName, firstWeek, values) => {
      const rows = values.map((value, index) => ({
        line: index + 2,
        time: monday(firstWeek + index),
        value,
        denominator: null,
      }))
      await importSeries(as(person), {
        metricId,
        fileName,
        fileHash: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
        mapping: {
          timeColumn: 'week',
          valueColumn: 'value',
          dateFormat: 'iso',
          decimalMark: '.',
          zone: 'UTC',
        },
        rows,
      })
    },
  }
}
