import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { teamLevels, valueChainActivities } from '@ratchet/contract'
import { uuidV7 } from '../packages/core/src/foundation/index.ts'
import { type BenchApp, startBenchApp } from './backlog/bench-app.ts'
import { fillBacklog } from './backlog/fill-backlog.ts'
import { madeUpImprovements } from './backlog/made-up-sentences.ts'
import { randomOf, spreadOf } from './backlog/measure.ts'

/**
 * What the coverage map takes at the HTTP client: `npm run bench:coverage`. Two links for each improvement, a lap for
 * every second one. `--teams` (200), `--improvements` (20000), `--streams` (12), `--rounds` (100), `--seed` (20261128).
 */
const { values: options } = parseArgs({
  options: {
    teams: { type: 'string', default: '200' },
    improvements: { type: 'string', default: '20000' },
    streams: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '20261128' },
  },
})
const random = randomOf(Number(options.seed))
const app = await startBenchApp()
try {
  const samples = madeUpImprovements(Number(options.improvements), random)
  await fillBacklog(app, samples)
  await place(
    app,
    samples.map(({ id }) => id),
  )
  const times: number[] = []
  for (let round = -10; round < Number(options.rounds); round += 1) {
    const { tookMs } = await app.ask('GET', '/coverage')
    if (round >= 0) times.push(tookMs)
  }
  const { body } = await app.ask('GET', '/coverage')
  const { streams, withoutStream } = (body as { coverage: Coverage }).coverage
  const counted = [...streams.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)), ...withoutStream]
  const sum = counted.reduce((all, { improvements }) => all + improvements, 0)
  console.log(
    '| Teams | Improvements | Value streams | Counted in cells | p10 | p50 | p95 | Bar for p50 | Load |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|')
  const { p10, p50, p95 } = spreadOf(times)
  const spread = [p10, p50, p95].map((time) => `${time.toFixed(0)} ms`)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  console.log(
    `| ${[options.teams, samples.length, streams.length, sum, ...spread, '200 ms', load].join(' | ')} |`,
  )
} finally {
  await app.stop()
}

interface Coverage {
  streams: { rows: { cells: { improvements: number }[] }[] }[]
  withoutStream: { improvements: number }[]
}

/** Teams at the three levels, streams with all six activities, and every improvement in a team, linked and walked. */
async function place({ connection, workspaceId, memberId, ask }: BenchApp, ids: string[]): Promise<void> {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!
  const streamIds: string[] = []
  for (let number = 0; number < Number(options.streams); number += 1) {
    const steps = [{ name: 'All of it', activities: valueChainActivities }]
    const { body } = await ask('POST', '/value-streams', { name: `Stream ${number}`, steps })
    streamIds.push((body as { valueStream: { id: string } }).valueStream.id)
  }
  const now = new Date()
  const teamIds = Array.from({ length: Number(options.teams) }, () => uuidV7(now))
  const walked = ids.filter((_, index) => index % 2 === 0)
  const client = await connection.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('ratchet.workspace_id', $1, true)", [workspaceId])
    await client.query(
      `insert into teams (workspace_id, id, name, level, created_at)
       select $1, id, 'Team ' || number, level, $2
       from unnest($3::uuid[], $4::text[]) with ordinality as given (id, level, number)`,
      [workspaceId, now, teamIds, teamIds.map(() => pick(teamLevels))],
    )
    await client.query(
      `update improvements set team_id = given.team from unnest($2::uuid[], $3::uuid[]) as given (id, team)
       where workspace_id = $1 and improvements.id = given.id`,
      [workspaceId, ids, ids.map(() => pick(teamIds))],
    )
    await client.query(
      `insert into improvement_links (workspace_id, improvement_id, kind, target_id, activity)
       select $1, improvement, 'value_stream', stream, activity
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as given (improvement, stream, activity)
       on conflict do nothing`,
      [
        workspaceId,
        [...ids, ...ids],
        [...ids, ...ids].map(() => pick(streamIds)),
        [...ids, ...ids].map(() => pick([...valueChainActivities, ''])),
      ],
    )
    await client.query(
      `insert into laps (workspace_id, id, improvement_id, number, opened_by, opened_at)
       select $1, lap, improvement, 1, $2, $3 from unnest($4::uuid[], $5::uuid[]) as given (lap, improvement)`,
      [workspaceId, memberId, now, walked.map(() => uuidV7(now)), walked],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  await connection.pool.query('vacuum analyze improvements, improvement_links, laps, teams')
}
