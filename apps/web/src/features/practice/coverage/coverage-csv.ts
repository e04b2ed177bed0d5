import type { Coverage, CoverageActivity } from '@ratchet/contract'
import type { Messages } from '../../../messages/index.ts'

export type MapWords = Messages['coverage'] & { activities: Record<CoverageActivity, string> }

/** One line for each cell of the map, then what is about no value stream. RFC 4180; names that begin like a formula get an apostrophe. */
export function coverageCsv(coverage: Coverage, words: MapWords): string {
  const lines = [
    ...coverage.streams.flatMap(({ name, rows }) =>
      rows.flatMap(({ level, cells }) =>
        cells.map(({ activity, state, improvements, laps, verifiedGains }) => [
          name,
          words.levels[level],
          words.activities[activity],
          words.states[state],
          improvements,
          laps,
          verifiedGains,
        ]),
      ),
    ),
    ...coverage.withoutStream.map(({ level, improvements, laps, verifiedGains }) => [
      words.withoutStream,
      words.levels[level],
      '',
      '',
      improvements,
      laps,
      verifiedGains,
    ]),
  ]
  const { stream, level, activity, state, improvements, laps, verifiedGains } = words.csvColumns
  const head = [stream, level, activity, state, improvements, laps, verifiedGains]
  return [head, ...lines].map((line) => `${line.map(cellOf).join(',')}\r\n`).join('')
}

/** As the server writes cells; tests/architecture/one-formula-guard.test.ts compares both. */
export function cellOf(value: string | number): string {
  const text = String(value)
  const guarded = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
