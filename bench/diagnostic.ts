import { parseArgs } from 'node:util'
import { populations } from './diagnostic/populations.ts'
import { adaptive, fixed, type Outcome, simulateDiagnostic } from './diagnostic/simulate.ts'

/** How well a diagnostic of at most 24 questions tells weak concepts from strong ones: `npm run bench:diagnostic`. */
const { values: options } = parseArgs({
  options: { learners: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20261123' } },
})
const learners = Number(options.learners)

console.log(`Seed ${options.seed}; ${learners} learners a row, 8 concepts, at most 24 questions.\n`)
console.log(
  '| learners | weak found | strong cleared | judged right | questions | the same, three questions each |',
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const population of populations) {
  const seed = `${options.seed}:${population.name}`
  const chosen = simulateDiagnostic(population, adaptive, learners, seed)
  const plain = simulateDiagnostic(population, fixed, learners, seed)
  console.log(
    `| ${population.name} | ${cells(chosen).join(' | ')} | ${cells(plain).slice(0, 3).join(' · ')} |`,
  )
}

function cells({ weakFound, strongCleared, right, meanItems }: Outcome): string[] {
  return [
    ...[weakFound, strongCleared, right].map((share) => `${(100 * share).toFixed(1)} %`),
    meanItems.toFixed(1),
  ]
}
