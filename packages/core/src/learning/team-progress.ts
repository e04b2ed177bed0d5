import { learning } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectMembers, selectTeams } from '../people/index.ts'
import { selectEverybody } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { knowledgeByGroup, titleOf } from './knowledge-rules.ts'
import { circlesToTell, fewestLearners, withTeamsBelow } from './together-rules.ts'

/**
 * How all learners of the workspace do together, and those of each team that is large enough. No names, no ranks; a
 * group counts when five have answered in it.
 */
export const teamProgress = query({
  name: 'team-progress',
  allow: allow.viewers,
  input: inputOf(learning.teamProgress),
  run: async (scope, { course: courseId }) => {
    const course = await courseOf(scope, courseId)
    const evidence = await selectEverybody(scope, course.id)
    if (evidence.size < fewestLearners) return { together: null, teams: [] }
    const known = [...evidence].map(([id, answers]) => ({ id, groups: knowledgeByGroup(course, answers) }))
    const teams = await selectTeams(scope)
    const people = withTeamsBelow(teams, await selectMembers(scope))

    // Who has answered differs from group to group, so each group decides anew which averages may be told.
    const everybody: Average[] = []
    const ofTeam = new Map<string, Average[]>()
    for (const { id: group } of course.groups) {
      const shares = new Map(
        known.flatMap(({ id, groups }) =>
          groups
            .filter(({ conceptId, answers }) => conceptId === group && answers > 0)
            .map(({ expected }) => [id, expected] as const),
        ),
      )
      if (shares.size < fewestLearners) continue
      const answered = new Set(shares.keys())
      const average = (learners: ReadonlySet<string>) => ({
        group,
        title: titleOf(course, group),
        learners: learners.size,
        meanKnown: roundedMean([...learners].map((id) => shares.get(id) ?? 0)),
      })
      everybody.push(average(answered))
      const circles = teams.map(({ id }) => ({
        id,
        learners: new Set([...(people.get(id) ?? [])].filter((member) => shares.has(member))),
      }))
      for (const { id, learners } of circlesToTell(answered, circles)) {
        ofTeam.set(id, [...(ofTeam.get(id) ?? []), average(learners)])
      }
    }
    return {
      together: { learners: evidence.size, groups: everybody },
      teams: teams.flatMap(({ id, name }) => {
        const groups = ofTeam.get(id)
        return groups ? [{ teamId: id, name, groups }] : []
      }),
    }
  },
})

type Average = { group: string; title: string; learners: number; meanKnown: number }

/** To a twentieth, so that one more answer does not show through the average. */
const roundedMean = (shares: readonly number[]): number =>
  Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 20) / 20
