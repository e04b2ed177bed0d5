import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { showLap } from './lap-scope.ts'

export const getLap = query({
  name: 'get-lap',
  allow: allow.viewers,
  input: inputOf(sevenSteps.getLap),
  run: async (scope, { lapId }) => ({ lap: await showLap(scope, lapId) }),
})
