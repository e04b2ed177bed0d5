import type { Lap, Role } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captureImprovement, getImprovement } from '../backlog/index.ts'
import { OperationError } from '../foundation/index.ts'
import * as steps from './index.ts'
import { type LapTest, lapTest } from './test-lap.ts'
import { type Besides, besidesOf, moves, newestLap } from './test-moves.ts'

/** More of them find rarer ways: RATCHET_MODEL_RUNS=200 for an evening. */
const runs = Number(process.env.RATCHET_MODEL_RUNS ?? 3)

/** What must stay true of everything seen so far, whatever happens next. */
interface Model {
  /** Amendments by lap: none may ever be lost. */
  amendments: Map<string, Set<string>>
  /** Stored verdicts by lap, as they were first seen. */
  verdicts: Map<string, string>
  reached: Set<string>
}
interface Real {
  test: LapTest
  otherId: string
  besides: Besides
}

const standsOnVerdict = ['verified', 'sustaining', 'held', 'partly_achieved', 'not_achieved', 'reopened']

/** One person tries one thing at one moment. A refusal is an answer like any other. */
class Try implements fc.AsyncCommand<Model, Real> {
  readonly name: string
  readonly role: Role
  readonly roll: number
  constructor(name: string, role: Role, roll: number) {
    this.name = name
    this.role = role
    this.roll = roll
  }
  check = () => true
  toString = () => `${this.role} tries ${this.name} (${this.roll})`
  async run(model: Model, real: Real): Promise<void> {
    const { test } = real
    const who = test.workspace.as(this.role)
    const { id: lapId } = await newestLap(test)
    await moves[this.name]?.({ ...real, who, lapId, roll: this.roll }).catch((error: unknown) => {
      if (!(error instanceof OperationError)) throw error
    })
    const viewer = test.workspace.as('viewer')
    const { laps } = await steps.listLaps(viewer, { improvementId: test.improvementId })
    const { status } = (await getImprovement(viewer, { id: test.improvementId })).improvement
    model.reached.add(status)
    for (const lap of laps) nothingIsLost(model, lap)
    const [newest] = laps
    if (!newest) throw new Error('a lap is never deleted')
    if (standsOnVerdict.includes(status)) mustStandOnVerdict(newest)
    if (status === 'done_unproven') {
      expect(newest.ending?.decision).not.toBeNull()
      expect(newest.ending?.readings.length).toBeGreaterThan(0)
      expect(newest.verification).toBeNull()
    }
  }
}

function mustStandOnVerdict(lap: Lap): void {
  const verdict = lap.verdicts.find((found) => found.id === lap.verification?.verdictId)
  expect(verdict?.overall).toBe(lap.verification?.overall)
  expect(lap.verification?.reading?.verdictId).toBe(verdict?.id)
  expect(verdict?.asOf && lap.contract && verdict.asOf >= lap.contract.judgingOn).toBe(true)
}

function nothingIsLost({ amendments, verdicts }: Model, lap: Lap): void {
  const now = new Set(lap.amendments.map(({ id }) => id))
  for (const id of amendments.get(lap.id) ?? []) expect(now).toContain(id)
  amendments.set(lap.id, now)
  expect(lap.verdicts.filter(({ standing }) => standing === 'deciding').length).toBeLessThanOrEqual(1)
  for (const { id, overall, inputsHash } of lap.verdicts) {
    const stored = `${overall} ${inputsHash}`
    expect(verdicts.get(id ?? '') ?? stored).toBe(stored)
    verdicts.set(id ?? '', stored)
  }
}

const straight =
  'vision baseline secondBaseline link targets estimate plan rename freeze measure wait judge read verify restore momentum close'.split(
    ' ',
  )
const aside =
  'vision plan link unmeasured changes estimate proofs readProofs endUnproven restore momentum close'.split(
    ' ',
  )
const helped = (names: string[]) =>
  names.map((name) => new Try(name, name.startsWith('read') ? 'manager' : 'contributor', 39))

const roles: Role[] = ['administrator', 'manager', 'contributor', 'viewer']
const tries = fc.commands(
  [
    fc
      .record({
        // The straight way is tried most often, or hardly any run would come near the end.
        name: fc.constantFrom(...Object.keys(moves), ...straight, ...aside),
        role: fc.constantFrom(...roles, 'contributor' as const, 'manager' as const),
        roll: fc.nat({ max: 999 }),
      })
      .map(({ name, role, roll }) => new Try(name, role, roll)),
  ],
  { maxCommands: 30, size: 'max' },
)
const ways = fc.constantFrom(helped(straight), helped(aside), [])

test('whatever several people try in whatever order: no verdict, no *verified*; no amendment is lost; history replays', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(ways, tries, async (way, random) => {
      const test = await lapTest()
      try {
        const other = await captureImprovement(test.workspace.as('contributor'), {
          sentence: 'Calls drop less',
        })
        const besides = await besidesOf(test)
        const real = { test, otherId: other.improvement.id, besides }
        const model: Model = { amendments: new Map(), verdicts: new Map(), reached }
        await fc.asyncModelRun(() => ({ model, real }), [...way, ...random])
        const check = await steps.checkStatuses(test.workspace.as('manager'), {})
        expect(check).toMatchObject({
          differences: [],
          eventChain: { brokenAt: null },
          verdicts: { differences: [] },
          replay: { differences: [] },
        })
      } finally {
        await test.workspace.dispose()
      }
    }),
    {
      numRuns: runs,
      seed: 20261123,
      // Both ends are reached in any case; what comes between is left to chance.
      examples: [
        [helped(straight), []],
        [helped(aside), []],
      ],
    },
  )
  // A run in which nothing ever got there would prove nothing.
  expect([...reached]).toEqual(
    expect.arrayContaining(['measuring', 'to_be_judged', 'sustaining', 'done_unproven']),
  )
}, 600_000)
