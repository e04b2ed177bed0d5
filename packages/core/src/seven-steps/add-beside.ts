import { type BesideInput, sevenSteps } from '@ratchet/contract'
import { allow, inputOf, invalid, preconditionFailed, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { countsByAttribute, readSource } from '../source-records/index.ts'
import { linkTargets } from '../value-system/index.ts'
import { pareto, type StoredBeside, sumOfHours } from './beside-rules.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'

const mostPictures = 30

/** Step 2: keep a picture of the start beside the metrics. It stays as it is on this day. */
export const addBeside = lapOperation({
  name: 'add-beside',
  allow: allow.contributors,
  input: inputOf(sevenSteps.addBeside),
  run: async (scope, { lap }, { evidence }) => {
    mustNotBeFrozen(lap, 'What stands beside the baseline')
    if (lap.beside.length >= mostPictures) {
      throw preconditionFailed(
        'too_many',
        `A lap holds ${mostPictures} pictures of the start at most. Nothing was added; take one back first.`,
      )
    }
    const taken = {
      id: scope.newId(),
      note: evidence.note,
      takenAt: scope.now.toISOString(),
      takenBy: scope.actor.memberId ?? '',
    }
    const beside = [...lap.beside, { ...taken, ...(await pictureOf(scope, evidence)) } as StoredBeside]
    await changeLap(scope, lap, { beside }, { beside: lap.beside })
  },
})

async function pictureOf(scope: Scope, evidence: BesideInput): Promise<object> {
  switch (evidence.kind) {
    case 'value_stream': {
      const stream = (await linkTargets(scope)).find('value_stream', evidence.streamId)
      if (!stream) throw invalid('evidence.streamId', 'is not a value stream of this workspace')
      const { kind, streamId, steps } = evidence
      const workHours = sumOfHours(steps.map((step) => step.workHours))
      const waitHours = sumOfHours(steps.map((step) => step.waitHours))
      return { kind, streamId, streamName: stream.name, steps, workHours, waitHours }
    }
    case 'feedback': {
      const { note: _, ...said } = evidence
      return said
    }
    case 'incidents': {
      const { kind, title, from, to } = evidence
      const { sourceName, categories } = await categoriesOf(scope, evidence)
      const { total, bars } = pareto(categories)
      if (total === 0) {
        throw preconditionFailed('nothing_counted', 'Nothing was counted in this time. Nothing was added.')
      }
      return { kind, title, from, to, sourceName, total, bars }
    }
  }
}

type Incidents = Extract<BesideInput, { kind: 'incidents' }>

async function categoriesOf(scope: Scope, { tickets, categories, from, to }: Incidents) {
  if (tickets === null) return { sourceName: '', categories: categories ?? [] }
  const source = await readSource(scope, tickets.sourceId)
  const { zone } = await getWorkspace(scope)
  const counts = await countsByAttribute(scope, tickets.sourceId, {
    attribute: tickets.attribute,
    from,
    to,
    zone,
  })
  return {
    sourceName: source.name,
    categories: counts.map(({ value, count }) => ({ name: value ?? '—', count })),
  }
}
