import { sevenSteps } from '@ratchet/contract'
import { allow, hashOf, inputOf, invalid, preconditionFailed } from '../foundation/index.ts'
import { insertRevision } from './contract-store.ts'
import { pointsKnown, refuseTerms } from './freeze-contract.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import { type ContractContent, contractInForce } from './lap-record.ts'
import { followupWindow, judgingDate } from './windows.ts'

/** Change the terms of a frozen contract: a new revision with who, when, why; the old one stays visible. */
export const amendContract = lapOperation({
  name: 'amend-contract',
  allow: allow.contributors,
  input: inputOf(sevenSteps.amendContract),
  run: async (scope, { lap }, input) => {
    mustBeOpen(lap)
    const contract = contractInForce(lap)
    if (!contract) {
      throw preconditionFailed(
        'no_contract',
        'There is no frozen contract to amend. Freeze it in step 5 first.',
      )
    }
    if (lap.verification) {
      throw preconditionFailed(
        'verified_already',
        'This lap has been verified under its contract. Nothing was changed; the next lap freezes a contract of its own.',
      )
    }
    const before = contract.content
    const terms = {
      goLiveOn: input.terms.goLiveOn ?? before.terms.goLiveOn,
      settlingInPeriods: input.terms.settlingInPeriods ?? before.terms.settlingInPeriods,
      followupPeriods: input.terms.followupPeriods ?? before.terms.followupPeriods,
    }
    const content = withTerms(before, terms)
    const hash = hashOf(content)
    if (hash === contract.hash) throw invalid('terms', 'are what the contract says already')
    refuseTerms(terms, content)
    await insertRevision(scope, lap.id, {
      revision: contract.revision + 1,
      content,
      hash,
      // A contract that came after the fact stays one; one that did not is not made so by an honest amendment.
      pointsKnown: contract.pointsKnown === 0 ? 0 : await pointsKnown(scope, content),
      reason: input.reason,
    })
    await changeLap(scope, lap, {}, { contract: before.terms }, { contract: terms, reason: input.reason })
  },
})

function withTerms(content: ContractContent, terms: ContractContent['terms']): ContractContent {
  const windows = content.metrics.map((metric) => followupWindow(metric.period, terms))
  return {
    ...content,
    terms,
    judgingOn: judgingDate(windows),
    metrics: content.metrics.map((metric) => {
      const window = followupWindow(metric.period, terms)
      return { ...metric, followupFrom: window.from, followupTo: window.to }
    }),
  }
}
