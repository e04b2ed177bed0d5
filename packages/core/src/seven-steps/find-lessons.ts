import { sevenSteps } from '@ratchet/contract'
import { lookAlikesOf } from '../backlog/index.ts'
import { allow, dateIn, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { endedLapsOf } from './ended-laps-store.ts'

/** Ended ones are rare among the look-alikes, so more of them are looked through than are shown. */
const looked = 40

/** What earlier improvements of the kind taught, the likest first: the ranked look-up of the look-alikes. */
export const findLessons = query({
  name: 'find-lessons',
  allow: allow.viewers,
  input: inputOf(sevenSteps.findLessons),
  run: async (scope, { sentence, exceptId, limit }) => {
    const alike = await lookAlikesOf(scope, { sentence, exceptId, limit: looked })
    const ended = await endedLapsOf(
      scope,
      alike.map(({ improvement }) => improvement.id),
    )
    const { zone } = await getWorkspace(scope)
    const lessons = alike.flatMap(({ improvement, likeness }) => {
      const lap = ended.get(improvement.id)
      if (!lap) return []
      const { endedAt, ...told } = lap
      const { sentence: said, status } = improvement
      return [{ ...told, sentence: said, status, likeness, endedOn: dateIn(zone, endedAt) }]
    })
    return { lessons: lessons.slice(0, limit) }
  },
})
