import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../main.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratchet-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function ratchet(...args: string[]) {
  let stdout = ''
  let stderr = ''
  const status = await run(args, {
    standardInput: async function* () {},
    write: (text) => {
      stdout += text
    },
    complain: (text) => {
      stderr += text
    },
    columns: 80,
    colour: false,
    environment: {},
  })
  return { status, stdout, stderr }
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const rows = Array.from({ length: 40 }, (_, i) => `T${i >> 1},${1 + (i % 28)}/3/2026 08:00,=cmd(),Network`)
const table = `Ticket,Opened,Resolved,Category\n${rows.join('\n').replaceAll('=cmd()', '')}\n`

describe('ratchet import --offline', () => {
  it('reads a file without a server and says what it holds', async () => {
    const { status, stdout, stderr } = await ratchet(
      'import',
      await fileOf('good.csv', table),
      '--offline',
      '--zone',
      'UTC',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('40 rows read, 40 can be used: 20 tickets.')
    expect(stdout).toContain('Opened from 2026-03-01 to 2026-03-28.')
    expect(stdout).toContain('Nothing was sent and nothing was stored.')
  })

  it('reads gzip, prints JSON, and writes the rejected rows to a file that no spreadsheet runs', async () => {
    const path = await fileOf('bad.csv.gz', gzipSync(`${table}=X(),soon,,Network\n,1/3/2026,,Network\n`))
    const rejected = join(folder, 'rejected.csv')
    const { status, stdout } = await ratchet('import', path, '--offline', '--json', '--rejected', rejected)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      mapping: { dateFormat: 'dd/mm/yyyy', externalIdColumn: 'Ticket' },
      report: { rowsRead: 42, used: 40, rejected: 2 },
    })
    const lines = (await readFile(rejected, 'utf8')).split('\r\n')
    expect(lines[1]).toContain("42,'=X(),Opened,soon,")
    expect(lines).toHaveLength(4)
  })

  it('takes columns by name, and none for a date', async () => {
    const path = await fileOf('names.csv', 'Nr,Wann,Ende,Art\n1,2026-03-01,2026-03-02,x\n')
    const args = ['--map', 'id=Nr', '--map', 'opened=Wann', '--map', 'resolved=', '--attribute', 'Art=Kind']
    const { stdout } = await ratchet('import', path, '--offline', '--json', ...args)
    expect(JSON.parse(stdout).mapping).toMatchObject({
      externalIdColumn: 'Nr',
      openedColumn: 'Wann',
      resolvedColumn: null,
      attributes: [{ column: 'Art', name: 'Kind' }],
    })
  })

  it('refuses in one sentence that says what to do', async () => {
    const unclear = await fileOf('unclear.csv', 'Ticket,Opened\n1,1/2/2026\n2,2/3/2026\n')
    expect(await ratchet('import', unclear, '--offline')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/day\/month and month\/day both fit.*--date-format\.\n$/),
    })
    expect((await ratchet('import', unclear, '--offline', '--date-format', 'dd/mm/yyyy')).status).toBe(0)
    const strange = await fileOf('strange.csv', 'a,b\n1,2\n')
    expect((await ratchet('import', strange, '--offline')).stderr).toContain(
      '--map id=COLUMN --map opened=COLUMN',
    )
    const gone = await ratchet('import', strange, '--offline', '--map', 'id=c', '--map', 'opened=b')
    expect(gone.stderr).toMatch(/no column "c"|not clear/)
    expect(await ratchet('import', strange, '--offline', '--map', 'shut=b')).toMatchObject({ status: 2 })
    expect(await ratchet('import', strange)).toMatchObject({ status: 2 })
    expect((await ratchet('import', join(folder, 'gone.csv'), '--offline')).stderr).toContain(
      'does not exist',
    )
    expect((await ratchet('import', folder, '--offline')).stderr).toContain('is a folder')
    expect((await ratchet('import', await fileOf('empty.csv', ''), '--offline')).stderr).toContain('is empty')
    const zip = await fileOf('tickets.xlsx', 'PK\u0003\u0004')
    expect((await ratchet('import', zip, '--offline')).stderr).toContain('Excel workbook')
    const online = await ratchet('import', unclear, '--source', 'Desk')
    expect(online).toMatchObject({ status: 2, stderr: expect.stringContaining('RATCHET_API_KEY is not set') })
  })
})
