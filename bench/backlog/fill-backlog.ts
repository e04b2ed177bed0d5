import { indexWords } from '@ratchet/core/backlog'
import { systemContext } from '@ratchet/core/people'
import type { BenchApp } from './bench-app.ts'

export interface Sample {
  id: string
  sentence: string
  description: string
  status?: string
}

/** Puts improvements into the backlog in bulk, then has their words written as the server does after an upgrade. */
export async function fillBacklog(app: BenchApp, samples: readonly Sample[]): Promise<void> {
  const pageSize = 2000
  const context = systemContext(
    { database: app.connection.database, clock: () => new Date() },
    app.workspaceId,
  )
  for (let from = 0; from < samples.length; from += pageSize) {
    const page = samples.slice(from, from + pageSize)
    const client = await app.connection.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('ratchet.workspace_id', $1, true)", [app.workspaceId])
      await client.query(
        `insert into improvements (workspace_id, id, sentence, description, submitted_by, captured_at, reply_by, status,
           answer_kind, answered_by, answered_at)
         select $1, id, sentence, description, $2, $3::timestamptz + number * interval '1 second', '2027-01-04', status,
           case when status = 'accepted' then 'accept' end, case when status = 'accepted' then $2::uuid end,
           case when status = 'accepted' then $3::timestamptz end
         from unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) with ordinality
           as given (id, sentence, description, status, number)`,
        [
          app.workspaceId,
          app.memberId,
          new Date(Date.UTC(2026, 0, 1) + from * 1000),
          page.map(({ id }) => id),
          page.map(({ sentence }) => sentence),
          page.map(({ description }) => description),
          page.map(({ status }) => status ?? 'idea'),
        ],
      )
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  for (let finished = false; !finished; ) finished = (await indexWords(context, {})).finished
  await app.connection.pool.query('vacuum analyze improvements, improvement_words')
}
