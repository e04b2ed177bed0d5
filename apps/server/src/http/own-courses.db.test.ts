import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeApkg } from '../../../../packages/connectors/src/index.ts'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
})
afterAll(() => server.stop())

async function bring(name: string, bytes: string | Uint8Array<ArrayBuffer>, into?: string) {
  const form = new FormData()
  form.append('file', new File([bytes], name))
  if (into !== undefined) form.append('into', into)
  const answer = await server.call('/api/v1/courses/imports', { method: 'POST', as: ada, raw: form })
  return { status: answer.status, report: answer.body.report as Report, body: answer.body }
}
interface Report {
  course: string
  format: string
  added: number
  changed: number
  unchanged: number
  reviews: number
  findings: { line: number | null; severity: string; message: string }[]
}

async function take(course: string, format: string, more = ''): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(
    `${server.app.address}/api/v1/courses/${course}/file?format=${format}${more}`,
    {
      headers: { cookie: ada.cookie, origin: server.app.address },
    },
  )
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const get = async (path: string) => (await server.call(`/api/v1/courses/${path}`, { as: ada })).body

test('one bad question among hundreds is told with its line; the others are kept, and can be sat as a mock', async () => {
  const good = (index: number) =>
    `::Q${index}::What is ${index} and ${index}? {=${2 * index} ~${2 * index + 1}#No. ~odd}`
  const questions = Array.from({ length: 300 }, (_, index) => good(index + 1))
  questions[150] = '::Broken::What is this? {=one ~two'
  const { report } = await bring('sums.gift', questions.join('\n\n'))
  expect(report).toMatchObject({ course: 'sums', format: 'gift', added: 299, changed: 0 })
  expect(report.findings).toMatchObject([{ line: 301, severity: 'error' }])
  expect((await bring('sums.gift', questions.join('\n\n'), 'sums')).report).toMatchObject({
    added: 0,
    unchanged: 299,
  })

  const shown = (await get('sums')).course as { blueprints: { questions: number; pass: number }[] }
  expect(shown.blueprints).toMatchObject([{ questions: 40, pass: 26 }])
  expect(JSON.stringify(shown)).not.toContain('"right"')
  const started = await server.call('/api/v1/courses/sums/sittings', {
    method: 'POST',
    as: ada,
    body: { kind: 'mock' },
  })
  const sitting = started.body.sitting as { questions: { options: unknown[] }[] }
  expect(sitting.questions).toHaveLength(40)
  expect(sitting.questions[0]?.options).toHaveLength(3)
  expect(await get('sums/progress')).toMatchObject({ readiness: { forecast: null } })
  // Out as GIFT and in again, nothing is lost.
  const round = await bring('again.gift', await take('sums', 'gift'))
  expect(round.report).toMatchObject({ added: 299, findings: [] })
})

test('cards of an Anki package come with their history, once, and leave with it', async () => {
  const at = new Date('2026-05-02T09:00:00Z')
  const looks = [{ at, rating: 'good' as const, tookMs: 4000 }]
  const notes = [
    {
      guid: 'a',
      front: 'loop<script>x</script>',
      back: 'goes <b>round</b><br>again',
      tags: [],
      bothWays: true,
      reviews: [looks, []],
    },
    { guid: 'b', front: '<img src="x.png">', back: 'a picture', tags: [], bothWays: false, reviews: [] },
  ]
  const bytes = new Uint8Array(await writeApkg('Words', notes, new Date('2026-05-03T09:00:00Z')))
  const { report } = await bring('words.apkg', bytes)
  expect(report).toMatchObject({ course: 'words', format: 'apkg', added: 1, reviews: 1 })
  expect(report.findings.map(({ severity }) => severity)).toEqual(['error'])
  expect((await bring('words.apkg', bytes, 'words')).report).toMatchObject({
    added: 0,
    unchanged: 1,
    reviews: 0,
  })
  const { draft } = (await get('words/draft')) as { draft: { flashcards: object[] } }
  expect(draft.flashcards).toMatchObject([{ front: 'loop', back: 'goes round\nagain', bothWays: true }])

  const mine = (await get('words/export')) as { answers: object[] }
  expect(mine.answers).toMatchObject([{ kind: 'recall', source: 'import', rating: 'good' }])
  const back = await bring('words-out.apkg', await take('words', 'apkg', '&history=true'))
  expect(back.report).toMatchObject({ added: 1, reviews: 1 })
})

test('a course as JSON goes out and comes in, as the next version of itself; cards go by CSV', async () => {
  const csv = 'front;back;tags\nwhat;this;first\n;nothing;\nwho;me;second\n'
  const { report } = await bring('Our words.csv', csv)
  expect(report).toMatchObject({ course: 'our-words', added: 2, findings: [{ line: 3, severity: 'error' }] })
  const json = new TextDecoder().decode(await take('our-words', 'json'))
  expect((await bring('course.json', json)).report).toMatchObject({
    course: 'our-words',
    changed: 0,
    unchanged: 1,
  })
  const changed = json.replace('"front": "what"', '"front": "what then"')
  expect((await bring('course.json', changed)).report).toMatchObject({ changed: 1 })
  expect(new TextDecoder().decode(await take('our-words', 'csv'))).toContain('"what then","this"')
  const broken = await bring('course.json', changed.replace('"version": 1', '"version": "one"'))
  expect([broken.status, JSON.stringify(broken.body)]).toEqual([422, expect.stringMatching(/line \d+/)])
})

test('an own course is written by hand; what learners must not see stays with its authors', async () => {
  const begun = await server.call('/api/v1/courses', {
    method: 'POST',
    as: ada,
    body: { title: 'Onboarding', standfirst: 'What everybody here knows.' },
  })
  expect(begun.body).toEqual({ course: 'onboarding' })
  const add = (parts: object) =>
    server.call('/api/v1/courses/onboarding/parts', { method: 'POST', as: ada, body: { parts } })
  const option = (text: string, right: boolean) => ({ text, right, why: '' })
  const question = { stem: 'Who answers?', options: [option('We', true), option('They', false)] }
  const card = { title: 'Who we are', markdown: 'We answer **the phone**.\n\n- by day\n- by night' }
  const done = await add({
    questions: [question],
    flashcards: [{ front: 'phone', back: '2222' }],
    cards: [card],
  })
  expect(done.body).toEqual({ added: 3, changed: 0, unchanged: 0 })
  const refused = await add({ cards: [{ title: 'No', markdown: '<script>alert(1)</script>' }] })
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([422, expect.stringContaining('HTML')])
  expect(await get('onboarding')).toMatchObject({ minutesLeft: 0.5, course: { questions: 1, flashcards: 1 } })

  const vera = await server.join(ada, 'viewer', 'Vera')
  const asVera = async (path: string) => (await server.call(`/api/v1/courses/${path}`, { as: vera })).status
  expect([await asVera('onboarding'), await asVera('onboarding/draft')]).toEqual([200, 403])
  expect(await asVera('onboarding/file?format=json')).toBe(403)
  expect(await asVera('onboarding/file?format=csv')).toBe(200)
  expect(await asVera('continual-improvement/file?format=gift')).toBe(403)
  const own = await server.call('/api/v1/courses/continual-improvement/parts', {
    method: 'POST',
    as: ada,
    body: { parts: { flashcards: [{ front: 'x', back: 'y' }] } },
  })
  expect(own.status).toBe(403)
  const removed = await server.call('/api/v1/courses/onboarding/removals', {
    method: 'POST',
    as: ada,
    body: { kind: 'card', id: (await draftCard())! },
  })
  expect(removed.status).toBe(200)
  expect(await get('onboarding')).toMatchObject({ minutesLeft: 0 })
})

async function draftCard(): Promise<string | undefined> {
  const { draft } = (await get('onboarding/draft')) as { draft: { cards: { id: string }[] } }
  return draft.cards[0]?.id
}

test('a file that is none is refused whole, and says so', async () => {
  const refusals = await Promise.all([
    bring('deck.apkg', 'PK\u0003\u0004 and then nothing'),
    bring('deck.apkg', new Uint8Array([80, 75, 5, 6, ...new Array(18).fill(0)])),
    bring('cards.csv', ''),
    bring('course.json', '{"format": "ratchet-course"'),
    bring('notes.gift', '\u0000\u0001'),
  ])
  for (const { status, body } of refusals) {
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toMatch(/import|file|holds|package|text/i)
  }
})

test('a file of which nothing can be taken tells every line and leaves no empty course behind', async () => {
  const listed = async () =>
    (await server.call('/api/v1/courses', { as: ada })).body.courses as { id: string }[]
  const before = await listed()
  const bad = '::One::What is this? {=one ~two\n\n::Two::And this? {~a ~b}\n'
  const { status, body } = await bring('Only bad.gift', bad)
  expect([status, body.detail]).toEqual([422, expect.stringContaining('no course was begun')])
  expect(JSON.stringify(body)).toMatch(/line 1.*line 3/)
  // Too many for one course is noticed after the reading; that begins none either.
  const many = Array.from({ length: 5001 }, (_, index) => `What is ${index}? {=${index} ~no}`).join('\n\n')
  expect((await bring('Too many.gift', many)).status).toBe(422)
  expect(await listed()).toEqual(before)
})
