import { type DecisionTaken, type ReviewDecision, reviews } from '@ratchet/contract'
import { answerImprovement, capture, readImprovement, updateImprovement } from '../backlog/index.ts'
import { inputOf, invalid, preconditionFailed, type Scope } from '../foundation/index.ts'
import { getMember } from '../people/index.ts'
import { decidePace } from '../service-levels/index.ts'
import { judgeLap, latestVerdictOf, readVerdict, runWatchCheck, verifyOutcome } from '../seven-steps/index.ts'
import { finishAction } from './action-store.ts'
import { fitOffers } from './agenda/fit-offers.ts'
import { startExperiment } from './experiment.ts'
import { findItem, type ItemRecord, itemsOf, updateItem } from './item-store.ts'
import { mustRun, occurrenceOperation, recordOnReview } from './occurrence-operation.ts'
import { updateOccurrence } from './occurrence-store.ts'

/**
 * Decide on an item. The decision is done by the ordinary operation in the same transaction, so it is authorised and
 * checked as anywhere else, and no status is set. Most decisions settle the item and turn to the next one.
 */
export const decideItem = occurrenceOperation({
  name: 'decide-item',
  input: inputOf(reviews.decideItem),
  run: async (scope, { meeting }, { itemId, decision, note, seconds }) => {
    mustRun(meeting)
    const item = await fitOffers(scope, await findItem(scope, meeting, itemId))
    if (!item.offers.includes(decision.kind)) {
      throw invalid('decision.kind', `is not on offer here; choose from ${item.offers.join(', ')}`)
    }
    await carryOut(scope, item, decision)
    const taken: DecisionTaken = {
      kind: decision.kind,
      ...(await told(scope, decision)),
      by: { id: scope.actor.memberId ?? '', name: scope.actor.name },
      at: scope.now.toISOString(),
    }
    const settledAs = settles(decision)
    await updateItem(scope, itemId, {
      decisions: [...item.decisions, taken],
      moreSeconds: seconds,
      ...(note !== undefined && { note }),
      ...(settledAs && { settledAs }),
    })
    if (settledAs) {
      await updateOccurrence(scope, meeting, { at_item: nextPlace(await itemsOf(scope, meeting), item) })
    }
    recordOnReview(scope, meeting, { on: item.subject.label, decision: taken.kind, choice: taken.choice })
  },
})

/** Judging and reading prepare a decision; everything else is one. */
function settles({ kind }: ReviewDecision): ItemRecord['settledAs'] {
  if (kind === 'judge' || kind === 'read') return null
  if (kind === 'carry') return 'carried'
  return kind === 'nothing_to_do' ? 'nothing_to_do' : 'decided'
}

/** The next item that is open, from this one on and then from the top; the same one when all are settled. */
function nextPlace(items: readonly ItemRecord[], { id, place }: ItemRecord): string {
  const open = items.filter(({ settledAs }) => settledAs === null)
  return (open.find((item) => item.place > place) ?? open[0])?.id ?? id
}

async function carryOut(scope: Scope, item: ItemRecord, decision: ReviewDecision): Promise<void> {
  switch (decision.kind) {
    case 'answer': {
      const id = improvementOf(item)
      const { answer, reason, wakeUpOn, ownerId } = decision
      const { improvement } = await answerImprovement.within(scope, { id, kind: answer, reason, wakeUpOn })
      if (ownerId !== null) {
        await updateImprovement.within(scope, { id, version: improvement.version, ownerId })
      }
      return
    }
    case 'owner':
      return await edit(scope, item, {
        ownerId: decision.ownerId,
        ...(decision.nextReviewOn && { nextReviewOn: decision.nextReviewOn }),
      })
    case 'look_again':
      return await edit(scope, item, { nextReviewOn: decision.on })
    case 'judge':
      await judgeLap.within(scope, { lapId: await lapOf(scope, item), gapReason: decision.gapReason })
      return
    case 'read': {
      const lapId = await lapOf(scope, item)
      const verdict = await latestVerdictOf(scope, lapId)
      if (!verdict) {
        throw preconditionFailed(
          'no_verdict',
          'There is no verdict to read yet. Judge it first; nothing was recorded.',
        )
      }
      await readVerdict.within(scope, { lapId, verdictId: verdict.id, comment: decision.comment })
      return
    }
    case 'conclude': {
      const { kind: _, ...given } = decision
      await verifyOutcome.within(scope, { lapId: await lapOf(scope, item), ...given })
      return
    }
    case 'run_check':
      await runWatchCheck.within(scope, {
        lapId: await lapOf(scope, item),
        number: Number(item.facts.number),
      })
      return
    case 'experiment': {
      const { sourceId, attribute } = item.facts
      await startExperiment.within(scope, {
        sourceId: String(sourceId),
        attribute: String(attribute),
        value: item.subject.label,
        sentence: decision.sentence,
        reduction: decision.reduction,
        ownerId: decision.ownerId,
      })
      return
    }
    case 'pace':
      await decidePace.within(scope, {
        serviceLevelId: item.subject.id ?? '',
        pace: decision.pace,
        note: decision.reason,
      })
      return
    case 'capture':
      await capture(scope, { sentence: decision.sentence, description: '', teamId: null, followsUp: null })
      return
    case 'done':
      return await finishAction(scope, item.subject.id ?? '')
    case 'nothing_to_do':
    case 'carry':
      return
  }
}

const edit = async (scope: Scope, item: ItemRecord, fields: { ownerId?: string; nextReviewOn?: string }) => {
  const id = improvementOf(item)
  const { version } = await readImprovement(scope, id)
  await updateImprovement.within(scope, { id, version, ...fields })
}

function improvementOf({ subject }: ItemRecord): string {
  if (subject.kind !== 'improvement' || subject.id === null) {
    throw invalid('decision.kind', 'is for an improvement, and this item is none')
  }
  return subject.id
}

async function lapOf(scope: Scope, item: ItemRecord): Promise<string> {
  const { lap } = await readImprovement(scope, improvementOf(item))
  if (!lap) throw preconditionFailed('no_lap', 'No lap has begun on this improvement. Nothing was changed.')
  return lap.id
}

/** What was chosen within a decision, for the minutes. */
async function told(scope: Scope, decision: ReviewDecision): Promise<{ choice: string; reason: string }> {
  switch (decision.kind) {
    case 'answer':
      return { choice: decision.answer, reason: decision.reason }
    case 'owner':
      return { choice: (await getMember(scope, decision.ownerId)).name, reason: '' }
    case 'look_again':
      return { choice: decision.on, reason: '' }
    case 'judge':
      return { choice: '', reason: decision.gapReason }
    case 'read':
      return { choice: '', reason: decision.comment }
    case 'conclude':
      return { choice: decision.decision, reason: decision.reason }
    case 'pace':
      return { choice: decision.pace, reason: decision.reason }
    case 'experiment':
    case 'capture':
      return { choice: decision.sentence, reason: '' }
    default:
      return { choice: '', reason: '' }
  }
}
