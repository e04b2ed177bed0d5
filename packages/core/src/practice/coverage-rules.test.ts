import {
  coverageActivities,
  coverageLevels,
  placeOf,
  placeParts,
  valueChainActivities,
} from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedPlace, foldCoverage, stateOf } from './coverage-rules.ts'

const ids = [1, 2, 3].map((number) => `0198c0de-0000-7000-8000-00000000000${number}`)
const anyStream = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.string({ maxLength: 4 }),
    archivedAt: fc.option(fc.constant('2026-05-01T00:00:00.000Z')),
    steps: fc.array(
      fc.record({
        name: fc.constant('step'),
        description: fc.constant(''),
        activities: fc.subarray([...valueChainActivities], { minLength: 1 }),
        serviceIds: fc.constant<string[]>([]),
        streamId: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
  })
const anyStreams = fc.tuple(...ids.map(anyStream))
const anyPlace: fc.Arbitrary<CountedPlace> = fc
  .record({
    level: fc.constantFrom(...coverageLevels),
    streamId: fc.constantFrom(...ids, null),
    activity: fc.constantFrom(...coverageActivities),
    improvements: fc.integer({ min: 1, max: 50 }),
    laps: fc.nat({ max: 5 }),
    verifiedGains: fc.nat({ max: 5 }),
  })
  .map((place) => ({ ...place, activity: place.streamId === null ? ('whole' as const) : place.activity }))
const anyPlaces = fc.uniqueArray(anyPlace, { selector: placeOf, maxLength: 40 })

test('whatever was counted stands in exactly one cell, and no cell says more', () => {
  fc.assert(
    fc.property(anyStreams, anyPlaces, (streams, places) => {
      const map = foldCoverage(streams, places)
      const found = [
        ...map.streams.flatMap(({ streamId, rows }) =>
          rows.flatMap(({ level, cells }) =>
            cells.map(({ state: _, ...cell }) => ({ level, streamId: streamId as string | null, ...cell })),
          ),
        ),
        ...map.withoutStream.map((row) => ({ ...row, streamId: null, activity: 'whole' as const })),
      ].filter(({ improvements }) => improvements > 0)
      const inOrder = <Place extends CountedPlace>(list: Place[]) =>
        [...list].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
      expect(inOrder(found)).toEqual(inOrder(places))
    }),
  )
})

test('silence is said where a living stream has a step and nothing is linked, at the three levels only', () => {
  fc.assert(
    fc.property(anyStreams, anyPlaces, (streams, places) => {
      const map = foldCoverage(streams, places)
      const full = new Set(places.map(placeOf))
      const silent = map.streams.flatMap(({ streamId, rows }) =>
        rows.flatMap(({ level, cells }) =>
          cells
            .filter(({ state }) => state === 'silent')
            .map(({ activity }) => placeOf({ level, streamId, activity })),
        ),
      )
      const expected = streams
        .filter(({ archivedAt }) => archivedAt === null)
        .flatMap(({ id, steps }) =>
          [...new Set(steps.flatMap(({ activities }) => activities))].flatMap((activity) =>
            (['strategic', 'tactical', 'operational'] as const).map((level) =>
              placeOf({ level, streamId: id, activity }),
            ),
          ),
        )
        .filter((place) => !full.has(place))
      expect(silent.sort()).toEqual(expected.sort())
      expect(map.silent).toBe(expected.length)
      expect(map.asked).toBeGreaterThanOrEqual(map.silent)
    }),
  )
})

test('a gain is more than a lap, a lap more than an improvement', () => {
  expect(stateOf({ improvements: 3, laps: 2, verifiedGains: 1 }, true)).toBe('gained')
  expect(stateOf({ improvements: 3, laps: 2, verifiedGains: 0 }, true)).toBe('moving')
  expect(stateOf({ improvements: 3, laps: 0, verifiedGains: 0 }, false)).toBe('waiting')
  expect(stateOf({ improvements: 0, laps: 0, verifiedGains: 0 }, false)).toBe('no_step')
})

test('a place is read back from its word, and nothing else is', () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      const { level, streamId, activity } = place
      expect(placeParts(placeOf(place))).toEqual({ level, streamId, activity })
    }),
  )
  for (const bad of [
    '',
    'operational',
    'operational.x.plan',
    "none.none.plan' or true",
    'none.none.plan.plan',
  ]) {
    expect(() => placeParts(bad)).toThrow()
  }
})
