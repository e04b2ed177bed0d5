import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { systemContext } from '../people/index.ts'
import {
  captureImprovement,
  findLookAlikes,
  indexWords,
  listImprovements,
  updateImprovement,
} from './index.ts'

let workspace: TestWorkspace
const ids = new Map<string, string>()
const sentences = [
  'Students in the halls of residence lose Wi-Fi when they walk',
  'Drucker im Flur des Prüfungsamts druckt Störungsmeldungen doppelt',
  'Password resets take two days in exam weeks',
  'The coffee machine in the staff room is out of beans',
]

beforeAll(async () => {
  workspace = await testWorkspace()
  for (const sentence of sentences) {
    const { improvement } = await captureImprovement(workspace.as('contributor'), { sentence })
    ids.set(sentence, improvement.id)
  }
})
afterAll(() => workspace.dispose())

const found = async (sentence: string, exceptId?: string) =>
  (await findLookAlikes(workspace.as('viewer'), { sentence, ...(exceptId ? { exceptId } : {}) })).lookAlikes

test.each([
  ['typos', 'Studnets in the halls of residnece lose Wi-Fi when thye walk', 0],
  ['another order, words left out', 'Wi-Fi lost in halls: students walk', 0],
  ['half typed', 'Password resets take tw', 2],
  ['German without umlauts', 'Drucker im Flur des Pruefungsamts druckt Stoerungsmeldungen doppelt', 1],
  ['German with the dots forgotten', 'Drucker Prufungsamt druckt Storungen doppelt', 1],
])('finds it with %s', async (_, sentence, index) => {
  expect((await found(sentence))[0]?.improvement.sentence).toBe(sentences[index])
})

test('what shares no telling word, and words that say nothing, find nothing', async () => {
  expect(await found('Invoices arrive late at the faculty office')).toEqual([])
  expect(await found('the of and')).toEqual([])
  expect(await found('')).toEqual([])
})

test('leaves out the one whose look-alikes are asked for, and stays within the workspace', async () => {
  const own = sentences[2] ?? ''
  expect(await found(own, ids.get(own))).toEqual([])
  const other = await workspace.another()
  expect((await findLookAlikes(other.as('viewer'), { sentence: own })).lookAlikes).toEqual([])
})

test('an edit is found by its new words only; the list is searched by the same words', async () => {
  const id = ids.get(sentences[3] ?? '') ?? ''
  const edit = {
    id,
    version: 0,
    sentence: 'Meeting rooms are double booked',
    description: 'Kalender Außenstelle',
  }
  await updateImprovement(workspace.as('contributor'), edit)
  expect((await found('meeting room double booked'))[0]?.improvement.id).toBe(id)
  expect(await found('coffee machine beans')).toEqual([])
  const listed = async (text: string) =>
    (await listImprovements(workspace.as('viewer'), { text })).improvements.map((one) => one.id)
  expect(await listed('aussenst')).toEqual([id])
  expect(await listed('coffee')).toEqual([])
})

test('words of an older edition are written anew', async () => {
  const system = systemContext(
    { database: workspace.database, clock: () => workspace.now },
    workspace.workspaceId,
  )
  expect(await indexWords(system, {})).toEqual({ indexed: 0, finished: true })
})
