import { apiPrefix } from '@ratchet/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
})
afterAll(() => server.stop())

async function send(path: string, text: string, as: Person = ada) {
  const form = new FormData()
  form.append('file', new File([text], 'system.yaml', { type: 'application/yaml' }))
  return await server.call(`${apiPrefix}/value-system/${path}`, { method: 'POST', as, raw: form })
}
const messages = (body: Record<string, unknown>) =>
  (body.errors as { path: string; message: string }[]).map(({ path, message }) => `${path}: ${message}`)

const document = `# ours
format: ratchet value system 1
services:
  - name: Campus Wi-Fi
    utility: Every device is online
strategicAims:
  - name: Nobody waits
    startsOn: 2026-01-01
  - name: Answers at once
    under: Nobody waits
valueStreams:
  - name: From request to working student
    steps:
      - name: Ask
        activities: [engage]
      - name: Help
        activities: [deliver_and_support]
        services: [Campus Wi-Fi]
`

describe('the value system as YAML', () => {
  it('shows what it would add, adds it, and takes its own export back without a change', async () => {
    const preview = await send('import-previews', document)
    expect(preview).toMatchObject({ status: 200, body: { plan: { unchanged: 0 } } })
    const changes = (preview.body.plan as { changes: { name: string; change: string }[] }).changes
    expect(changes.map(({ name, change }) => `${change} ${name}`)).toEqual([
      'added Campus Wi-Fi',
      'added Nobody waits',
      'added Answers at once',
      'added From request to working student',
    ])
    expect((await send('imports', document)).status).toBe(201)
    const response = await fetch(`${server.app.address}${apiPrefix}/value-system/export.yaml`, {
      headers: { cookie: ada.cookie },
    })
    expect(response.headers.get('content-type')).toContain('application/yaml')
    const exported = await response.text()
    expect(exported).toContain('# Value system of')
    const again = await send('imports', exported)
    expect(again.body.plan).toEqual({ changes: [], unchanged: 4 })
  })

  it.each([
    ['an unknown field', 'services:\n  - name: A\n    colour: blue\n', 'services.0.colour: line 4: '],
    ['an unknown list', 'gadgets: []\n', 'gadgets: line 2: is no field that is known here'],
    [
      'a wrong activity',
      'valueStreams:\n  - name: A\n    steps:\n      - name: x\n        activities: [dream]\n',
      'valueStreams.0.steps.0.activities.0: line 6: ',
    ],
    ['a missing name', 'services:\n  - utility: x\n', 'services.0.name: line 3: '],
    [
      'an unknown person',
      'practices:\n  - name: P\n    owner: x@example.org\n',
      'practices.0.owner: line 4: no active member',
    ],
    [
      'a circle',
      'strategicAims:\n  - name: A\n    under: B\n  - name: B\n    under: A\n',
      'strategicAims.0.under: line 4: an aim cannot stand under itself',
    ],
    [
      'a day that does not exist',
      'strategicAims:\n  - name: A\n    endsOn: 2026-02-30\n',
      'strategicAims.0.endsOn: line 4: must be a date that exists',
    ],
    ['an alias', 'services: &a\n  - name: A\npractices: *a\n', 'file: line 2: anchors'],
  ])('tells the line and the field of %s', async (_, text, told) => {
    for (const path of ['import-previews', 'imports']) {
      const answer = await send(path, `format: ratchet value system 1\n${text}`)
      expect(answer.status).toBe(422)
      expect(messages(answer.body)[0]).toContain(told)
    }
  })

  it('refuses what is no value system, too large, or not theirs to import', async () => {
    expect(messages((await send('imports', 'just words\n')).body)[0]).toContain('file: line 1')
    expect(messages((await send('imports', 'services: []\n')).body)[0]).toContain(
      'must be "ratchet value system 1"',
    )
    const large = await send('imports', `format: ratchet value system 1\n# ${'x'.repeat(1_000_000)}`)
    expect(messages(large.body)[0]).toContain('is larger than 1 MB')
    const carl = await server.join(ada, 'contributor', 'Carl')
    expect((await send('import-previews', 'a: *b', carl)).status).toBe(403)
  })
})
