import { sevenSteps } from '@ratchet/contract'
import { allow, hashOf, inputOf, invalid, preconditionFailed, type Scope } from '../foundation/index.ts'
import { insertRevision } from './contract-store.ts'
import { endedPeriods, pointsKnown, refuseTerms } from './freeze-contract.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import { type ContractContent, contractInForce, type LapRecord, type Revision } from './lap-record.ts'
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
      pointsKnown: knownWhenChosen(scope, lap, contract, content),
      reason: input.reason,
    })
    await changeLap(
      scope,
      lap,
      {},
      { contract: before.terms },
      { contract: terms, contractHash: hash, reason: input.reason },
    )
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

/**
 * How many follow-up points were known when these terms were chosen. A contract that came after the fact stays one.
 * One that did not becomes one when the amendment takes known points in or leaves known points out (choosing the
 * window by its data), ends earlier than agreed (stopping while it looks good), or comes after a verdict (choosing it
 * by the answer). More time for points that nobody knows yet is honest.
 */
function knownWhenChosen(scope: Scope, lap: LapRecord, before: Revision, content: ContractContent): number {
  const chosen =
    lap.verdicts.length > 0 || content.judgingOn < before.content.judgingOn
      ? pointsKnown(scope, content)
      : pointsMoved(scope, before.content, content)
  return Math.max(before.pointsKnown, chosen)
}

/** Points of ended periods that lie in the follow-up of one content and not of the other. */
function pointsMoved(scope: Scope, before: ContractContent, after: ContractContent): number {
  return after.metrics.reduce((moved, metric, index) => {
    const was = endedPeriods(scope, before, before.metrics[index] ?? metric)
    const is = endedPeriods(scope, after, metric)
    const inBoth = is.filter((day) => was.includes(day)).length
    return moved + was.length + is.length - 2 * inBoth
  }, 0)
}
