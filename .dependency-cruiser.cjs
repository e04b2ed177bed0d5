/**
 * The direction rules, read by tests/architecture/direction.test.ts, which plants an offence for each of them.
 * A new room of core costs one word in `rooms`; a new package one line in `mayImport`.
 */

/** Rooms of core in calling order: a room calls only the rooms above it. */
const rooms = [
  'foundation',
  'people',
  'notifications',
  'learning',
  'files',
  'source-records',
  'value-system',
  'metrics',
  'service-levels',
  'backlog',
  'seven-steps',
  'reviews',
  'practice',
]

/** Which of our packages each package may import. */
const mayImport = {
  'packages/statistics': [],
  'packages/wording': [],
  'packages/learning': [],
  'packages/contract': [],
  'packages/evidence': ['packages/statistics', 'packages/contract'],
  'packages/chart': ['packages/contract'],
  'packages/paper': ['packages/chart', 'packages/wording', 'packages/contract'],
  'packages/connectors': ['packages/contract'],
  'packages/core': ['packages/statistics', 'packages/evidence', 'packages/contract', 'packages/learning'],
  'apps/web': ['packages/contract', 'packages/chart', 'packages/wording', 'packages/paper'],
  'apps/cli': [
    'packages/contract',
    'packages/statistics',
    'packages/evidence',
    'packages/connectors',
    'packages/chart',
    'packages/learning',
    'packages/wording',
  ],
  'apps/server': [
    'packages/core',
    'packages/connectors',
    'packages/contract',
    'packages/chart',
    'packages/learning',
    'packages/paper',
    'packages/wording',
  ],
}

const test = '[.]test[.]tsx?$'
/** Inputs that several tests of one room draw from. */
const sample = '/(sample|test)-[a-z-]+[.]ts$'
const anyOf = (words) => `(${words.join('|')})`
const sql = ['^(kysely|pg|pg-boss)$', 'node_modules/(kysely|pg|pg-boss|@types/pg)/']

const world = ['^(fs|net|http|https|child_process|os)$', '^fs/promises$']

const packagesDown = Object.entries(mayImport).map(([name, below]) => ({
  name: `packages-down-${name.split('/')[1]}`,
  comment: `${name} may import ${below.join(', ') || 'none of our packages'}.`,
  severity: 'error',
  from: { path: `^${name}/`, pathNot: test },
  to: { path: '^(packages|apps)/', pathNot: `^${anyOf([name, ...below])}/` },
}))

const roomsInOrder = rooms.slice(0, -1).map((room, index) => ({
  name: `rooms-in-order-${room}`,
  comment: `core/${room} may not call the rooms below it.`,
  severity: 'error',
  from: { path: `^packages/core/src/${room}/`, pathNot: test },
  to: { path: `^packages/core/src/${anyOf(rooms.slice(index + 1))}/` },
}))

module.exports = {
  forbidden: [
    ...packagesDown,
    ...roomsInOrder,
    {
      name: 'types-only-from-contract',
      comment: 'chart, paper and connectors may know the shapes of the contract, not run it.',
      severity: 'error',
      from: { path: '^packages/(chart|paper|connectors)/', pathNot: test },
      to: { path: '^packages/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'room-door',
      comment: 'Another room of core is entered through its index.ts. The row types belong to every store.',
      severity: 'error',
      from: { path: '^packages/core/src/([^/]+)/', pathNot: test },
      to: {
        path: '^packages/core/src/[^/]+/',
        pathNot: [
          '^packages/core/src/$1/',
          '^packages/core/src/[^/]+/index[.]ts$',
          '^packages/core/src/foundation/database-types[.]ts$',
        ],
      },
    },
    {
      name: 'package-door',
      comment: 'A package is entered through what its package.json exports, never by a path into it.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|apps/[^/]+)/', pathNot: test },
      to: {
        path: '^(packages|apps)/',
        pathNot: [
          '^$1/',
          '^packages/core/src/[^/]+/index[.]ts$',
          '^packages/[^/]+/src/index[.]ts$',
          '^packages/contract/src/client[.]ts$',
          '^packages/chart/src/(react|terminal)/index[.]ts$',
          '^packages/paper/src/pdf/index[.]ts$',
        ],
      },
    },
    {
      name: 'sql-in-stores',
      comment:
        'Only stores and the foundation speak SQL. accounts.ts is the exception: better-auth needs a handle of its own on its own schema. In the server, provision.ts creates role and database of the embedded PostgreSQL, check-database.ts asks the PostgreSQL of the operator for its version, and jobs open the queue.',
      severity: 'error',
      from: {
        path: '^(packages|apps)/',
        pathNot: [
          test,
          '^packages/core/src/foundation/',
          '[-/]store[.]ts$',
          '^packages/core/src/people/accounts[.]ts$',
          '^apps/server/src/embedded-postgres/provision[.]ts$',
          '^apps/server/src/starting/check-database[.]ts$',
          '^apps/server/src/jobs/',
        ],
      },
      to: { path: sql },
    },
    {
      name: 'pure-rules',
      comment: 'Rules decide from what they are given: no store, no database, no file, no network.',
      severity: 'error',
      from: {
        path: [
          '^packages/core/src/.*rules[.]ts$',
          '^packages/core/src/learning/course-view[.]ts$',
          '^packages/core/src/source-records/(copy-text|import-warnings|open-intervals)[.]ts$',
          '^packages/core/src/backlog/(derive-status|reply-by)[.]ts$',
          '^packages/core/src/metrics/(series|periods|local-date|plan-import)[.]ts$',
          '^packages/core/src/value-system/(records|system-index|document|merge-entry|plan-import)[.]ts$',
          '^packages/core/src/people/(team-tree|entry-links|administrators)[.]ts$',
          '^packages/core/src/seven-steps/(gates|windows|watch|lap-facts)[.]ts$',
        ],
      },
      to: { path: [...sql, '[-/]store[.]ts$', ...world] },
    },
    {
      name: 'no-world-below',
      comment:
        'statistics, evidence, wording, learning, chart, paper, connectors and contract touch no file, no network, no database.',
      severity: 'error',
      from: {
        path: '^packages/(statistics|evidence|wording|learning|chart|paper|connectors|contract)/src/',
        pathNot: test,
      },
      to: { path: [...sql, ...world] },
    },
    {
      name: 'features-apart',
      comment: 'Features of the web never import each other; app composes them.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'feature-door',
      comment:
        'A feature is entered through its index.ts; a page may be loaded by itself, when its route is visited.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '^apps/web/src/features/' },
      to: {
        path: '^apps/web/src/features/[^/]+/',
        pathNot: '^apps/web/src/features/[^/]+/index[.]ts$',
        dynamic: false,
      },
    },
    {
      name: 'features-below-app',
      comment: 'What all features share (ui, api, format, keyboard, messages) knows no feature and no page.',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|api|format|keyboard|messages)/' },
      to: { path: '^apps/web/src/(app|features)/' },
    },
    {
      name: 'features-know-no-app',
      comment: 'A feature does not know the application that composes it.',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'no-test-support',
      comment: 'Nothing that ships imports tests, scripts or benches.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: [test, sample] },
      to: {
        path: [
          '^(tests|bench|scripts)/',
          '^packages/[^/]+/test/',
          test,
          sample,
          '^(vitest|fast-check)$',
          'node_modules/(vitest|fast-check)/',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment: 'No cycles, imports of types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-strangers',
      comment: 'What is imported can be found.',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
}
