import { toSvg } from '@ratchet/chart'
import { type Coverage, coverageActivities } from '@ratchet/contract'
import { expect, test } from 'vitest'
import { coverage as german } from '../../../messages/de/coverage.ts'
import { coverage as english } from '../../../messages/en/coverage.ts'
import { valueSystem } from '../../../messages/en/value-system.ts'
import { coverageCsv } from './coverage-csv.ts'
import { coverageScene } from './coverage-scene.ts'

const words = { ...english, activities: { ...valueSystem.activities, whole: english.whole } }
const silent = { state: 'silent' as const, improvements: 0, laps: 0, verifiedGains: 0 }
const map: Coverage = {
  streams: [
    {
      streamId: '0198c0de-0000-7000-8000-000000000001',
      name: '=HYPERLINK("x"), <b>',
      archived: false,
      rows: [
        {
          level: 'operational',
          cells: coverageActivities.map((activity) =>
            activity === 'engage'
              ? { activity, state: 'gained' as const, improvements: 7, laps: 3, verifiedGains: 1 }
              : { activity, ...silent },
          ),
        },
      ],
    },
  ],
  withoutStream: [{ level: 'none', improvements: 2, laps: 0, verifiedGains: 0 }],
  asked: 6,
  silent: 5,
}

test('the table has a line for each cell, and no name runs as a formula', () => {
  const lines = coverageCsv(map, words).split('\r\n')
  expect(lines).toHaveLength(1 + coverageActivities.length + 1 + 1)
  expect(lines).toContain(`"'=HYPERLINK(""x""), <b>",Operational,Engage,verified gain,7,3,1`)
  expect(lines).toContain('About no value stream,Without a team,,,2,0,0')
})

test.each([
  ['English', words],
  ['German', { ...words, ...german }],
])('the picture says every cell in words, escaped, inside its frame: %s', (_, spoken) => {
  const scene = coverageScene(map, spoken)
  const svg = toSvg(scene, { standalone: 'light' })
  expect(svg.split(`>${spoken.states.silent}<`)).toHaveLength(1 + 6)
  expect(svg).toContain(spoken.improvements(7))
  expect(svg).toContain('&lt;b&gt;')
  expect(svg).not.toContain('<b>')
  for (const { nodes } of scene.layers) {
    for (const node of nodes) {
      if (node.kind === 'text') expect(node.y).toBeLessThan(scene.height)
    }
  }
})
