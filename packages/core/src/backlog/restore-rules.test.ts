import { restorableFields } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PastChange, type Version, versionAt } from './restore-rules.ts'

const derived = ['status', 'answer_kind', 'merged_into', 'lap', 'manual_rank'] as const
const field = fc.constantFrom(...restorableFields, ...derived)
const edits = fc.array(fc.dictionary(field, fc.string({ minLength: 1 })), { maxLength: 12 })

it('leads back to every version there was, and touches nothing that is derived', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const start = Object.fromEntries(restorableFields.map((name) => [name, 'first'])) as Version
      const versions = [start]
      const history: PastChange[] = []
      for (const [index, step] of steps.entries()) {
        const now: Record<string, unknown> = { ...versions.at(-1) }
        const changes = Object.entries(step).map(([name, after]) => ({
          field: name,
          before: now[name],
          after,
        }))
        for (const { field: name, after } of changes) if (name in start) now[name] = after
        history.unshift({ id: String(index), changes })
        versions.push(now as Version)
      }
      const current = versions.at(-1) ?? start
      for (const index of steps.keys()) {
        expect(versionAt(current, history, String(index), 'before')).toEqual(versions[index])
        expect(versionAt(current, history, String(index), 'after')).toEqual(versions[index + 1])
      }
      expect(versionAt(current, history, 'nowhere', 'before')).toBeNull()
    }),
  )
})
