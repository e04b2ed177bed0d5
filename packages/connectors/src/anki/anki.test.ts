import { zstdCompressSync } from 'node:zlib'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import { writeZip } from '../zip/index.ts'
import { AnkiError, type ApkgNote, defaultLimits, flashcardsOf, readApkg, writeApkg } from './index.ts'
import { readZip } from './read-zip.ts'

const at = new Date('2026-06-01T08:00:00Z')
const text = (words: string) => new TextEncoder().encode(words)
const notes: ApkgNote[] = [
  {
    guid: 'step-6',
    front: 'Step 6?',
    back: 'Did we <b>get</b> there?',
    tags: ['model', 'two words'],
    bothWays: false,
    reviews: [[{ at: new Date('2026-05-01T08:00:00Z'), rating: 'good', tookMs: 4000 }]],
  },
  { guid: 'sponsor', front: 'sponsor', back: 'authorises the budget', tags: [], bothWays: true, reviews: [] },
]
const refused = (code: string) => expect.objectContaining({ code }) as AnkiError

test('what is written is read back: notes, both directions, tags, history', async () => {
  const {
    layout,
    decks,
    notes: read,
    reviews,
    findings,
  } = await readApkg(await writeApkg('Improvement::Model', notes, at))
  expect({ layout, decks, findings }).toEqual({
    layout: 'legacy',
    decks: ['Improvement::Model'],
    findings: [],
  })
  expect(read.map(({ guid, tags, deck, cards }) => [guid, tags, deck, cards.length])).toEqual([
    ['step-6', ['model', 'two_words'], 'Improvement::Model', 1],
    ['sponsor', [], 'Improvement::Model', 2],
  ])
  expect(read.flatMap(flashcardsOf).map(({ front }) => front)).toEqual([
    'Step 6?',
    'sponsor',
    'authorises the budget',
  ])
  expect(reviews).toEqual([
    { cardId: read[0]?.cards[0]?.id, at: new Date('2026-05-01T08:00:00Z'), rating: 'good', tookMs: 4000 },
  ])
})

test('the same notes at the same time give the same package', async () => {
  expect(await writeApkg('D', notes, at)).toEqual(await writeApkg('D', notes, at))
})

test('script is taken out on the way in, with a word about it', async () => {
  const hostile = { ...notes[0]!, front: 'x' }
  const bytes = await writeApkg('D', [hostile], at)
  const zip = readZip(bytes, 10)
  const sqlite = await initSqlJs()
  const database = new sqlite.Database(zip.read('collection.anki2', 1e7))
  database.run('update notes set flds = ?', ['<img src=x onerror=alert(1)>Q\u001f<script>y</script>A'])
  const again = writeZip([
    { name: 'collection.anki2', bytes: database.export() },
    { name: 'media', bytes: text('{"0":"../out.txt","1":"ok.txt","2":"gone.txt"}') },
    { name: '0', bytes: text('a') },
    { name: '1', bytes: text('b') },
  ])
  const read = await readApkg(again)
  expect(read.notes[0]?.fields.map(({ html }) => html)).toEqual(['<img src="x">Q', 'A'])
  expect(read.media.map(({ name }) => name)).toEqual(['ok.txt'])
  expect(read.findings.map(({ code }) => code)).toEqual([
    'markup_removed',
    'media_name_refused',
    'media_missing',
  ])
})

test.each([
  ['an empty file', new Uint8Array(), 'not_a_package'],
  ['some text', text('PK\u0003\u0004 this is not a zip'), 'not_a_package'],
  ['a zip of something else', writeZip([{ name: 'a.txt', bytes: text('a') }]), 'collection_missing'],
  ['no database', writeZip([{ name: 'collection.anki2', bytes: text('no') }]), 'collection_unreadable'],
  [
    'a cut database',
    writeZip([{ name: 'collection.anki2', bytes: text(`SQLite format 3\u0000${'x'.repeat(5000)}`) }]),
    'collection_unreadable',
  ],
  ['a newer layout', writeZip([{ name: 'meta', bytes: new Uint8Array([8, 4]) }]), 'layout_unknown'],
  [
    'zstd that is none',
    writeZip([
      { name: 'meta', bytes: new Uint8Array([8, 3]) },
      { name: 'collection.anki21b', bytes: new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 1, 2]) },
    ]),
    'damaged',
  ],
  [
    'the same name twice',
    writeZip([
      { name: 'media', bytes: text('a') },
      { name: 'media', bytes: text('b') },
    ]),
    'damaged',
  ],
])('%s is refused with its reason', async (_, bytes, code) => {
  await expect(readApkg(bytes)).rejects.toThrow(refused(code))
})

test('a package cut anywhere, or with a byte turned, is read whole or refused, never something else', async () => {
  const whole = await writeApkg('D', notes, at)
  for (let index = 0; index < 40; index += 1) {
    const cut = whole.slice(0, Math.floor((whole.length * index) / 40))
    await expect(readApkg(cut)).rejects.toThrow(AnkiError)
    const turned = whole.slice()
    const place = Math.floor((whole.length * index) / 40)
    turned[place] = (turned[place] ?? 0) ^ 0xff
    await readApkg(turned).catch((error: unknown) => expect(error).toBeInstanceOf(AnkiError))
  }
})

test('a bomb is noticed before it unpacks, in deflate and in zstd, whatever size it claims', async () => {
  const limits = { ...defaultLimits, collectionBytes: 100_000 }
  const zeros = new Uint8Array(5_000_000)
  const deflated = writeZip([{ name: 'collection.anki2', bytes: zeros }])
  await expect(readApkg(deflated, limits)).rejects.toThrow(refused('too_large'))
  // The directory claims ten bytes: 24 bytes into the entry that follows the packed data.
  const lying = deflated.slice()
  const directory = new DataView(lying.buffer, lying.byteOffset).getUint32(lying.length - 6, true)
  new DataView(lying.buffer, lying.byteOffset).setUint32(directory + 24, 10, true)
  await expect(readApkg(lying, limits)).rejects.toThrow(AnkiError)
  const packed = writeZip([
    { name: 'meta', bytes: new Uint8Array([8, 3]) },
    { name: 'collection.anki21b', bytes: zstdCompressSync(zeros) },
  ])
  await expect(readApkg(packed, limits)).rejects.toThrow(refused('too_large'))
})

test('a collection with a view or a trigger is refused: it could make a question run for ever', async () => {
  const sqlite = await initSqlJs()
  const database = new sqlite.Database()
  database.exec(
    'create view notes as with recursive n(x) as (select 1 union all select x + 1 from n) select x from n',
  )
  const bytes = writeZip([{ name: 'collection.anki2', bytes: database.export() }])
  await expect(readApkg(bytes)).rejects.toThrow(refused('collection_unreadable'))
})

test('a cloze note hides one number and shows the rest', () => {
  const cards = flashcardsOf({
    guid: 'g',
    noteType: 'Cloze',
    kind: 'cloze',
    fields: [
      { name: 'Text', html: 'Steps {{c1::1–3}} set {{c2::direction::what}}.' },
      { name: 'Extra', html: 'phases' },
    ],
    tags: [],
    deck: 'D',
    cards: [
      { id: 1, ord: 0 },
      { id: 2, ord: 1 },
    ],
  })
  expect(cards.map(({ front }) => front)).toEqual(['Steps […] set direction.', 'Steps 1–3 set [what].'])
  expect(cards[0]?.back).toBe('Steps 1–3 set direction.<br>phases')
})
