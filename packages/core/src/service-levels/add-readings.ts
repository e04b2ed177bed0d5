import { serviceLevels } from '@ratchet/contract'
import { allow, conflict, inputOf, OperationError, operation } from '../foundation/index.ts'
import { type NewReading, readingFor } from './reading-rules.ts'
import { lockLevel } from './store.ts'
import { takeReadings } from './take-readings.ts'

/** Add readings from a program: all of them or, if one cannot be, none. Sending the same again changes nothing. */
export const addReadings = operation({
  name: 'add-readings',
  allow: allow.contributors,
  input: inputOf(serviceLevels.addReadings),
  async run(scope, { serviceLevelId, readings }) {
    const level = await lockLevel(scope, serviceLevelId)
    refuseArchived(level.archivedAt)
    const errors: { path: string; message: string }[] = []
    const kept = new Map<string, NewReading>()
    for (const [i, reading] of readings.entries()) {
      const read = readingFor(level.indicator, reading)
      const at = new Date(reading.at).toISOString()
      if (typeof read === 'string') errors.push({ path: `readings.${i}`, message: read })
      else if (kept.has(at))
        errors.push({ path: `readings.${i}.at`, message: 'names a moment a second time' })
      else if (new Date(at) > scope.now)
        errors.push({ path: `readings.${i}.at`, message: 'lies in the future' })
      else kept.set(at, { ...read, at })
    }
    if (errors.length > 0) {
      throw new OperationError(
        'invalid',
        'invalid_input',
        `Nothing was saved: ${errors.length === 1 ? 'one reading' : `${errors.length} readings`} cannot be taken.`,
        { errors: errors.slice(0, 50) },
      )
    }
    return { report: await takeReadings(scope, level, 'API', [...kept.values()], []) }
  },
})

/** @throws conflict for a level that is in the archive */
export function refuseArchived(archivedAt: string | null): void {
  if (archivedAt === null) return
  throw conflict(
    'archived',
    'This service level is in the archive, so it takes no readings. Nothing was saved; bring it back first.',
  )
}
