// Run with `npm run bench:statistics`. Everything is measured in one run, on CPU time, so that ratios hold on any machine.
import { flag, judgeWith, markSeries, xmrChart } from '@ratchet/statistics'
import { measuredInR } from './statistics/r-row.ts'

const seriesCount = 10_000
const length = 104
const rounds = 9

report()

function report(): void {
  const series = Array.from({ length: seriesCount }, (_, s) => sampleSeries(s, length))
  const floor = medianCpuMs(() => plainPass(series))
  const rules = medianCpuMs(() => limitsAndRules(series))
  const charts = medianCpuMs(() => wholeCharts(series), 3)
  const verdicts = medianCpuMs(() => verdictsOf(series, 'verdict-v1'), 3)
  const second = medianCpuMs(() => verdictsOf(series, 'verdict-v2'), 3)
  const row = (what: string, ms: number, bar: string) =>
    `| ${what} | ${ms.toFixed(1)} ms | ${(ms / floor).toFixed(1)} × | ${bar} |`
  console.log(`${seriesCount.toLocaleString('en')} series, median CPU time; Node ${process.versions.node}\n`)
  console.log('| What | CPU | Multiple of the floor | Bar |\n|---|---|---|---|')
  console.log(row(`floor: one plain pass over ${length} points each`, floor, '1 ×'))
  console.log(row('limits and all four rules, as bits', rules, 'below 15 ×, 65 ms'))
  console.log(row('whole charts: signals, states, icons', charts, 'none'))
  console.log(row('verdict v1 of 24 + 12 points', verdicts, '2,000 ms'))
  console.log(row('verdict v2 of 24 + 12 points', second, 'none'))
  const inR = measuredInR(series, 3)
  if (inR === null) {
    console.log('\nR is not installed here (no Rscript), so its row is left out.')
    return
  }
  console.log(row(`limits and all four rules, vectorised R ${inR.version}`, inR.cpuMs, 'none'))
  const own = flaggedPoints(series)
  const agrees = own.every((count, i) => count === inR.flagged[i])
  console.log(
    `\nR takes ${(inR.cpuMs / rules).toFixed(0)} times as long as "limits and all four rules, as bits".`,
  )
  console.log(
    `Points flagged (outside, shift, trend, two of three): ${own.join(', ')}; R ${agrees ? 'flags the same number' : `flags ${inR.flagged.join(', ')}`}.`,
  )
}

/** The least that touches every number: add them up. */
function plainPass(series: readonly Float64Array[]): number {
  let sum = 0
  for (const values of series) for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

function limitsAndRules(series: readonly Float64Array[]): number {
  const flags = new Uint16Array(length)
  let signals = 0
  for (const values of series) {
    markSeries(values, flags)
    for (let i = 0; i < length; i++) if ((flags[i]! & flag.outsideHigh) !== 0) signals++
  }
  return signals
}

function wholeCharts(series: readonly Float64Array[]): number {
  let signals = 0
  for (const values of series) {
    signals += xmrChart(Array.from(values), { improvement: 'decrease', target: 45 }).signals.length
  }
  return signals
}

/** How many points each rule flags, either side. */
function flaggedPoints(series: readonly Float64Array[]): number[] {
  const bits = [
    flag.outsideHigh | flag.outsideLow,
    flag.shiftHigh | flag.shiftLow,
    flag.trendHigh | flag.trendLow,
    flag.twoOfThreeHigh | flag.twoOfThreeLow,
  ]
  const counts = bits.map(() => 0)
  const flags = new Uint16Array(length)
  for (const values of series) {
    markSeries(values, flags)
    for (let i = 0; i < length; i++)
      bits.forEach((mask, k) => {
        if ((flags[i]! & mask) !== 0) counts[k]!++
      })
  }
  return counts
}

function verdictsOf(series: readonly Float64Array[], engine: string): number {
  let decided = 0
  for (const values of series) {
    const baseline = Array.from(values.subarray(0, 24))
    const followup = Array.from(values.subarray(52, 64))
    const { verdict } = judgeWith(engine, {
      direction: 'decrease',
      target: 45,
      seasonPeriod: null,
      baseline,
      followup,
    })
    if (verdict !== 'no_signal') decided++
  }
  return decided
}

/** Weekly points about 50 with a spread of 5; every second series steps down by 3 at week 53. */
function sampleSeries(seed: number, n: number): Float64Array {
  let state = (seed + 1) * 0x9e3779b9
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return (((bits ^ (bits >>> 14)) >>> 0) + 1) / 4294967297
  }
  return Float64Array.from({ length: n }, (_, i) => {
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    return 50 + 5 * normal - (seed % 2 === 1 && i >= 52 ? 3 : 0)
  })
}

/** Median of several rounds, after one to warm up; what `work` returns is kept alive, so that nothing is optimised away. */
function medianCpuMs(work: () => number, times = rounds): number {
  let kept = work()
  const spent = Array.from({ length: times }, () => {
    const before = process.cpuUsage()
    kept += work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  if (Number.isNaN(kept)) throw new Error('The bench computed nothing.')
  return spent[Math.floor(times / 2)]!
}
