import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@ratchet/core/foundation'
import type { Sample } from './fill-backlog.ts'
import type { Ask } from './measure.ts'

const home = '/usr/share/redmine'
const puma = '/usr/bin/puma'

/** The Debian package that is missing, of redmine, puma and ruby-pg; null when all are there. */
export function redmineMissing(): string | null {
  if (!existsSync(join(home, 'config.ru'))) return 'redmine'
  if (!existsSync(puma)) return 'puma'
  const specifications = globSync('/usr/share/rubygems-integration/*/specifications/pg-*.gemspec')
  return specifications.length === 0 ? 'ruby-pg' : null
}

export interface Redmine {
  ask: Ask
  /** Any of the filled issues. */
  issueIds: readonly number[]
  projectId: number
  stop(): Promise<void>
}

/**
 * Debian's Redmine on a database of its own in the same PostgreSQL, filled with the same sentences, on loopback only.
 * Nothing of an installed Redmine is touched but its log.
 *
 * @param adminUrl of a role that may create databases
 */
export async function startRedmine(adminUrl: string, samples: readonly Sample[]): Promise<Redmine> {
  const folder = await mkdtemp(join(tmpdir(), 'ratchet-redmine-'))
  await writeFile(join(folder, 'Gemfile'), `eval_gemfile '${home}/Gemfile'\ngem 'puma'\ngem 'pg'\n`)
  const database = new URL(adminUrl)
  const admin = connect(adminUrl, 1)
  await admin.pool.query('create database redmine')
  await admin.close()
  database.pathname = '/redmine'
  const { username, password } = database
  const socket = database.searchParams.get('host') ?? ''
  const environment = {
    ...process.env,
    BUNDLE_GEMFILE: join(folder, 'Gemfile'),
    X_DEBIAN_SITEID: 'default',
    RAILS_ENV: 'production',
    REDMINE_LANG: 'en',
    SECRET_KEY_BASE: randomBytes(64).toString('hex'),
    // The socket's folder stands in no address that Rails understands; libpq reads it from here.
    DATABASE_URL: 'postgresql:///redmine?pool=5',
    PGHOST: socket,
    PGUSER: username,
    PGPASSWORD: password,
    SCHEMA: join(folder, 'schema.rb'),
  }
  const run = (command: string, args: string[]) =>
    spawn(command, args, { cwd: home, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  await ended(run('ruby', ['bin/rake', 'db:migrate']))
  await ended(run('ruby', ['bin/rake', 'redmine:load_default_data']))
  const token = randomBytes(20).toString('hex')
  const { issueIds, projectId } = await fill(database.href, samples, token)
  const port = await freePort()
  const server = run(puma, ['-e', 'production', '-b', `tcp://127.0.0.1:${port}`, '-t', '2:2'])
  const ask: Ask = async (method, path, body) => {
    const began = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'x-redmine-api-key': token, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    const tookMs = performance.now() - began
    if (!response.ok) throw new Error(`Redmine: ${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
    return { body: JSON.parse(text) as unknown, tookMs }
  }
  await untilItAnswers(() => ask('GET', '/users/current.json'), server)
  return {
    ask,
    issueIds,
    projectId,
    async stop() {
      const over = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await over
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One project with every sample as an issue: subject, description, and one of two statuses. */
async function fill(url: string, samples: readonly Sample[], token: string) {
  const { pool, close } = connect(url, 1)
  const one = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows[0]?.id
  await pool.query(`insert into settings (name, value, updated_on) values ('rest_api_enabled', '1', now())`)
  await pool.query(`update users set must_change_passwd = false where login = 'admin'`)
  const user = await one(`select id from users where login = 'admin'`)
  await pool.query(
    `insert into tokens (user_id, action, value, created_on, updated_on) values ($1, 'api', $2, now(), now())`,
    [user, token],
  )
  const project = await one(
    `insert into projects (name, identifier, status, lft, rgt, is_public, created_on, updated_on)
     values ('Backlog', 'backlog', 1, 1, 2, true, now(), now()) returning id`,
  )
  await pool.query(`insert into enabled_modules (project_id, name) values ($1, 'issue_tracking')`, [project])
  await pool.query(`insert into projects_trackers (project_id, tracker_id) select $1, id from trackers`, [
    project,
  ])
  const tracker = await one('select id from trackers order by id limit 1')
  const priority = await one(
    `select id from enumerations where type = 'IssuePriority' and is_default limit 1`,
  )
  const issueIds: number[] = []
  for (let from = 0; from < samples.length; from += 2000) {
    const page = samples.slice(from, from + 2000)
    const { rows } = await pool.query(
      `insert into issues (tracker_id, project_id, subject, description, status_id, priority_id, author_id, created_on,
         updated_on, done_ratio, is_private, lft, rgt, lock_version)
       select $1, $2, left(subject, 255), description, case when status = 'accepted' then 2 else 1 end, $3, $4,
         $5::timestamptz + number * interval '1 second', $5::timestamptz + number * interval '1 second', 0, false, 1, 2, 0
       from unnest($6::text[], $7::text[], $8::text[]) with ordinality as given (subject, description, status, number)
       returning id`,
      [
        ...[tracker, project, priority, user, new Date(Date.UTC(2026, 0, 1) + from * 1000)],
        page.map(({ sentence }) => sentence),
        page.map(({ description }) => description),
        page.map(({ status }) => status ?? 'idea'),
      ],
    )
    issueIds.push(...rows.map(({ id }: { id: number }) => id))
  }
  await pool.query('update issues set root_id = id')
  await pool.query('vacuum analyze')
  await close()
  return { issueIds, projectId: project as number }
}

async function ended(child: ChildProcess): Promise<void> {
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(0, 2000)
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`Redmine could not be set up (${code}): ${errors}`)
}

async function untilItAnswers(ask: () => Promise<unknown>, server: ChildProcess): Promise<void> {
  const until = Date.now() + 120_000
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (server.exitCode !== null || Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
