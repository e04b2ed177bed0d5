import { parseArgs } from 'node:util'
import { baseRateScore, brierScore, reliabilityTable } from '@ratchet/learning'
import { simulateReadiness } from './readiness/simulate.ts'

/** Whether a forecast of 70 % comes true in 70 of 100 cases: `npm run bench:readiness`. */
const { values: options } = parseArgs({
  options: { learners: { type: 'string', default: '800' }, seed: { type: 'string', default: '20261123' } },
})
const learners = Number(options.learners)
const percent = (share: number) => `${(100 * share).toFixed(0)} %`

console.log(`Seed ${options.seed}; ${learners} learners a row; 40 questions, 26 to pass.\n`)
console.log('| answers before | passed | Brier score | of the base rate | true chance within the range |')
console.log('| --- | --- | --- | --- | --- |')
const runs = [64, 96, 160].map((answers) => ({
  answers,
  ...simulateReadiness(learners, answers, options.seed),
}))
for (const { answers, forecasts, insideRange } of runs) {
  const passed = forecasts.filter(({ happened }) => happened).length / forecasts.length
  const [score, base] = [brierScore(forecasts) ?? 0, baseRateScore(forecasts) ?? 0]
  console.log(
    `| ${answers} | ${percent(passed)} | ${score.toFixed(3)} | ${base.toFixed(3)} | ${percent(insideRange)} |`,
  )
}
console.log('\n| forecast | given | mean forecast | came true |')
console.log('| --- | --- | --- | --- |')
for (const row of reliabilityTable(runs[0]?.forecasts ?? [])) {
  const span = `${percent(row.from)} to ${percent(row.to)}`
  console.log(`| ${span} | ${row.forecasts} | ${percent(row.meanForecast)} | ${percent(row.happened)} |`)
}
