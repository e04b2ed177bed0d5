import { practice } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectValueSystem } from '../value-system/index.ts'
import { foldCoverage } from './coverage-rules.ts'
import { countPlaces } from './coverage-store.ts'

/** The coverage map: level by value stream by value chain activity. */
export const getCoverage = query({
  name: 'get-coverage',
  allow: allow.viewers,
  input: inputOf(practice.getCoverage),
  run: async (scope) => {
    const { valueStreams } = await selectValueSystem(scope)
    return { coverage: foldCoverage(valueStreams, await countPlaces(scope)) }
  },
})
