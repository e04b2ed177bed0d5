import type { ContractRoute, Input } from './contract-routes.ts'

/** One value of each kind that people, broken programs and attackers send where something else is expected. */
const rubbish: readonly unknown[] = [
  null,
  '',
  'x'.repeat(30_000),
  '\u0000',
  -1,
  1e308,
  true,
  [],
  [null],
  {},
  '2026-02-30',
]

/** The sample with each field in turn replaced by rubbish, left out, or accompanied by a field that nobody knows. */
export function* rubbishFor(sample: Input, route: ContractRoute): Generator<Input> {
  const fields = Object.keys(route.input?.shape ?? {})
  for (const field of fields) {
    const inPath = route.parameters.includes(field)
    for (const value of rubbish) {
      if (inPath && (typeof value !== 'string' || value === '')) continue
      // A path as long as the longest text is refused by Node's own parser, before any route.
      if (inPath && String(value).length > 1000) continue
      if (route.method === 'GET' && String(value).length > 1000) continue
      yield { ...sample, [field]: value }
    }
    if (!inPath) yield Object.fromEntries(Object.entries(sample).filter(([name]) => name !== field))
  }
  if (fields.length > 0) yield { ...sample, nobodyKnowsThis: 'x' }
}
