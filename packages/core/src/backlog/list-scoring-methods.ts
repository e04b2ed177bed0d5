import { backlog } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { allMethods } from './scoring-store.ts'

/** Every version of how scores were reckoned, newest first, the built-in one last. */
export const listScoringMethods = query({
  name: 'list-scoring-methods',
  allow: allow.viewers,
  input: inputOf(backlog.listScoringMethods),
  run: async (scope) => ({ methods: await allMethods(scope) }),
})
