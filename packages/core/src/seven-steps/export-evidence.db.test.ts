import type { EvidencePack } from '@ratchet/contract'
import { checkPack, packHashOf } from '@ratchet/evidence'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureImprovement } from '../backlog/index.ts'
import { correctMeasurement, excludeMeasurement } from '../metrics/index.ts'
import * as steps from './index.ts'
import { disposeAll, refusal, start } from './test-harness.ts'
import { after, before, closed, type LapTest, plan, relapse, story, terms } from './test-lap.ts'

afterAll(disposeAll)

const exported = async (test: LapTest): Promise<EvidencePack> =>
  JSON.parse(
    JSON.stringify(await steps.exportEvidence(test.workspace.as('viewer'), { lapId: (await test.lap()).id })),
  )
const pathsOf = (pack: EvidencePack) => checkPack(pack).differences.map(({ path }) => path)

describe('an auditor pack', () => {
  let pack: EvidencePack
  beforeAll(async () => {
    const test = await start(40)
    await closed(test)
    // Somebody else's work lies between.
    await captureImprovement(test.workspace.as('manager'), { sentence: 'A secret between us' })
    await test.record(before.length + after.length, [30, 29, 31, 28, 30, 32])
    const lap = await test.lap()
    test.travel(lap.watch[0]?.dueOn ?? '')
    await steps.runWatchCheck(test.workspace.as('contributor'), { lapId: lap.id, number: 1 })
    pack = await exported(test)
  })

  const tampered = (change: (copy: EvidencePack) => void): string[] => {
    const copy = structuredClone(pack)
    change(copy)
    return pathsOf(copy)
  }

  it('comes out with the same bytes, verdict, watch and chain', () => {
    const check = checkPack(pack)
    expect(check.differences).toEqual([])
    expect(check.recomputed).toEqual({ verdicts: 1, watchChecks: 1 })
    expect(check.chain.hidden).toBeGreaterThan(0)
    expect(check.chain.unchecked).toBe(0)
  })

  it('says nothing of what others wrote', () => {
    expect(JSON.stringify(pack)).not.toContain('A secret between us')
  })

  const tampering: [string, string, (copy: EvidencePack) => void][] = [
    [
      'a number of the data',
      'contract[0].content.metrics[0].baselinePoints[3].value',
      (copy) => {
        copy.data[0]!.versions[3]!.value = 60
      },
    ],
    [
      'a number after the change',
      'verdicts[0].inputsHash',
      (copy) => {
        copy.data[0]!.versions[before.length + 2]!.value = 70
      },
    ],
    [
      'the baseline in the contract',
      'contract[0].hash',
      (copy) => {
        copy.contract[0]!.content.metrics[0]!.baselinePoints[0]!.value = 99
      },
    ],
    [
      'the target',
      'contract[0].content.targets[0].resolvedValue',
      (copy) => {
        copy.contract[0]!.content.targets[0]!.resolvedValue = 20
      },
    ],
    [
      'the answer',
      'verdicts[0].overall',
      (copy) => {
        copy.verdicts[0]!.overall = 'partly_there'
      },
    ],
    [
      'the smallest part of the verdict',
      'verdicts[0].targets[0].difference.low',
      (copy) => {
        copy.verdicts[0]!.targets[0]!.difference!.low -= 0.01
      },
    ],
    [
      'a check of the watch',
      'watch[0].results[0].code',
      (copy) => {
        copy.watch[0]!.results![0]!.code = 'gain_lost'
      },
    ],
    [
      'an event taken out',
      'chain.events[4].position',
      (copy) => {
        copy.chain.events.splice(4, 1)
      },
    ],
    [
      'the last event taken off',
      'chain.head.hash',
      (copy) => {
        copy.chain.events.pop()
      },
    ],
    [
      'what an event says',
      'chain.events[0].contentHash',
      (copy) => {
        const [first] = copy.chain.events
        if (first && 'id' in first) first.actorName = 'Somebody else'
      },
    ],
    [
      'a hidden event',
      'chain.events',
      (copy) => {
        const hidden = copy.chain.events.find((event) => !('id' in event))
        if (hidden) hidden.contentHash = '0'.repeat(64)
      },
    ],
    [
      'the decision',
      'verification',
      (copy) => {
        copy.verification!.decision = 'keep_observing'
      },
    ],
    [
      'who read it',
      'verification.reading.by',
      (copy) => {
        const owner = copy.contract[0]!.content.ownerId
        copy.verification!.reading!.by = { id: String(owner), name: 'The owner' }
      },
    ],
    [
      'the sentence alone',
      'packHash',
      (copy) => {
        copy.improvement.sentence = 'Something nicer'
      },
    ],
  ]
  it.each(tampering)('names the place: %s', (_, path, change) => {
    const found = tampered(change)
    expect(
      found.some((one) => one.startsWith(path)),
      found.join('\n'),
    ).toBe(true)
  })

  it('is not fooled by hashes that were made anew for a part', () => {
    const found = tampered((copy) => {
      const version = copy.data[0]!.versions[before.length]
      version!.value = 5
      const again = checkPack(copy).differences
      for (const { path, expected } of again) {
        if (path === 'verdicts[0].inputsHash') copy.verdicts[0]!.inputsHash = String(expected)
      }
      copy.packHash = packHashOf(copy)
    })
    expect(found).not.toContain('packHash')
    expect(found).not.toContain('verdicts[0].inputsHash')
    // The verdict's numbers differ, and the history tells the old hash.
    expect(found).toContain('verdicts[0].targets[0].current.mean')
    expect(found).toContain('verdicts[0]')
  })

  it('refuses what is no pack, and a format of tomorrow, naming the place', () => {
    expect(() => checkPack({ hello: 'there' })).toThrow(/./)
    expect(() => checkPack({ ...pack, formatVersion: 2 })).toThrow(
      expect.objectContaining({ at: 'formatVersion' }),
    )
  })
})

describe('packs of laps that were changed on the way', () => {
  it('holds after a correction, an exclusion and an amendment, with both verdicts', async () => {
    const test = await start(40)
    const planned = await plan(test)
    const owner = test.workspace.as('contributor')
    await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms })
    await test.record(before.length, after)
    await steps.judgeLap(owner, { lapId: planned.id })
    const week = story.goLiveOn
    test.travel('2026-08-01')
    await correctMeasurement(owner, {
      metricId: test.metricId,
      periodStart: week,
      version: 1,
      value: 36,
      denominator: null,
      reason: 'Counted twice',
    })
    test.travel('2026-08-02')
    await excludeMeasurement(owner, {
      metricId: test.metricId,
      periodStart: '2026-05-04',
      excluded: true,
      reason: 'The network was down',
    })
    test.travel('2026-08-03')
    await steps.judgeLap(owner, { lapId: planned.id })
    const check = checkPack(await exported(test))
    expect(check.differences).toEqual([])
    expect(check.recomputed.verdicts).toBe(2)
  })

  it('holds for a gain that was lost', async () => {
    const test = await start(40)
    await closed(test)
    await test.record(before.length + after.length, relapse)
    const lap = await test.lap()
    await steps.runWatchCheck(test.workspace.as('contributor'), { lapId: lap.id, number: 1 })
    expect(pathsOf(await exported(test))).toEqual([])
  })

  it('is not made before there is a contract', async () => {
    const test = await start(40)
    const error = await refusal(exported(test))
    expect(error.reason).toBe('no_contract')
  })

  it('may be made before anything was judged', async () => {
    const test = await start(40)
    const planned = await plan(test)
    await steps.freezeContract(test.workspace.as('contributor'), {
      lapId: planned.id,
      version: planned.version,
      terms,
    })
    expect(checkPack(await exported(test))).toMatchObject({ differences: [], recomputed: { verdicts: 0 } })
  })
})
