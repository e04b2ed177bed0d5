import { useState } from 'react'
import { type Choice, choiceWithoutAsking, touchedBy } from './merge-rules.ts'

/**
 * Two versions of a draft on their way to one. It begins with what needs no asking; `merged` holds for every field what
 * was chosen or written, so that nothing typed is lost on the way.
 *
 * @param base what both writers began from
 */
export function useMerge<Draft extends object>(
  { base, mine, theirs }: { base: Draft; mine: Draft; theirs: Draft },
  fields: readonly (keyof Draft & string)[],
) {
  const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const touched = new Map(
    fields.map((field) => [field, touchedBy<unknown>(base[field], mine[field], theirs[field], equal)]),
  )
  const differing = fields.filter((field) => !equal(mine[field], theirs[field]))
  const begin = () =>
    new Map(differing.map((field) => [field, choiceWithoutAsking(touched.get(field) ?? 'nobody')]))
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice | null>>(begin)
  const [merged, setMerged] = useState<Draft>(() => {
    const kept = differing.filter((field) => choices.get(field) !== 'theirs')
    return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) }
  })
  const choose = (field: string, choice: Choice) => {
    const known = differing.find((one) => one === field)
    if (known === undefined) return
    setChoices(new Map(choices).set(field, choice))
    if (choice !== 'edited') setMerged({ ...merged, [known]: (choice === 'mine' ? mine : theirs)[known] })
  }
  return {
    differing: differing.map((field) => ({
      field,
      touched: touched.get(field) ?? ('nobody' as const),
      choice: choices.get(field) ?? null,
    })),
    merged,
    choose,
    put: (change: Partial<Draft>) => setMerged((before) => ({ ...before, ...change })),
  }
}
