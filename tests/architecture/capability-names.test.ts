import { globSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from './source-files.ts'

const capabilities = [
  'people',
  'notifications',
  'files',
  'source-records',
  'value-system',
  'metrics',
  'service-levels',
  'backlog',
  'seven-steps',
  'reviews',
  'practice',
  'learning',
]

const folders = (path: string) =>
  readdirSync(`${root}/${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
const files = (path: string) =>
  globSync('*.ts', { cwd: `${root}/${path}` })
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !name.endsWith('.test'))
    .sort()
const routeFiles = files('apps/server/src/http')

/** Files of the contract that carry no routes, or some of a capability that has many: what every capability says, and the shapes of verdicts and analyses. */
const contractShared = [
  'backlog-health',
  'backlog-views',
  'bulk',
  'before-and-after',
  'budget',
  'calendar-feed',
  'category-trends',
  'capture-links',
  'client',
  'common',
  'course',
  'errors',
  'evidence-pack',
  'feedback',
  'improvement',
  'index',
  'lap',
  'lap-papers',
  'learning-care',
  'learning-export',
  'learning-results',
  'lessons',
  'metric-analysis',
  'one-page',
  'register',
  'review-agenda',
  'review-schedule',
  'scoring',
  'plain-sentences',
  'plan',
  'record-import',
  'talk',
  'ticket-query',
  'replay',
  'step-evidence',
  'value-system-document',
  'value-system-records',
  'verdict',
  // More routes of learning, apart because that file is long enough.
  'own-courses',
  'page-evidence',
  'work-link',
  // More routes of the seven steps, for the same reason.
  'seven-steps-evidence',
  'steps-due',
  // More routes of the practice, with the shape of its map.
  'practice-coverage',
  // And of its own measures.
  'practice-measures',
  'continual-check',
  'practice-month',
  'reviews-due',
  'practice-continual',
]
/** A command is named by what one types; this says whose it is. Four need no server and reckon by themselves. */
const commandsOf: Record<string, string> = {
  analyse: 'offline',
  capture: 'backlog',
  chart: 'offline',
  compare: 'seven-steps',
  'check-evidence': 'offline',
  doctor: 'seven-steps',
  import: 'source-records',
  'value-system': 'value-system',
  verdict: 'offline',
}

describe('learning the capabilities once is enough to find the way on every storey', () => {
  test('core has a room for each, above the foundation, and no other', () => {
    expect(folders('packages/core/src')).toEqual([...capabilities, 'foundation'].sort())
  })

  test('the contract has a file for each, and no other that carries routes', () => {
    expect(files('packages/contract/src')).toEqual([...capabilities, ...contractShared].sort())
  })

  test('the server mounts each in a file of its name', () => {
    expect(capabilities.filter((name) => !routeFiles.includes(name))).toEqual([])
  })

  test('the web has features of these names only', () => {
    const features = folders('apps/web/src/features')
    expect(features.length).toBeGreaterThan(2)
    expect(features.filter((name) => !capabilities.includes(name))).toEqual([])
  })

  test('every command of the command line is known to belong to one of them, or to need no server', () => {
    const commands = files('apps/cli/src/commands').filter((name) => name !== 'index')
    expect(commands).toEqual(expect.arrayContaining(['analyse', 'verdict']))
    expect(commands.filter((name) => ![...capabilities, 'offline'].includes(commandsOf[name] ?? ''))).toEqual(
      [],
    )
  })
})
