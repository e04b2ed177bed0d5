import type { Answer, Claim, GuestAnswer, Improvement } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query, type Scope } from '../foundation/index.ts'
import { getMember, getWorkspace, guestOf, type Outside, systemContext } from '../people/index.ts'
import { standingFor } from './merge-store.ts'
import { readImprovement } from './one-improvement.ts'

const claimOf = query({
  name: 'claim-of-improvement',
  allow: allow.system,
  input: z.strictObject({ id: z.string() }),
  run: async (scope, { id }): Promise<Claim> => {
    const workspace = await getWorkspace(scope)
    const improvement = await readImprovement(scope, id)
    const show = async ({ status, answer }: Improvement) => ({
      status,
      answer: answer && (await asGuestsReadIt(scope, answer, workspace.answersNamePeople)),
    })
    const standsElsewhere = improvement.mergedInto ? (await standingFor(scope, [id])).get(id) : undefined
    const { sentence, capturedAt, replyBy, replyOverdue } = improvement
    return {
      workspaceName: workspace.name,
      ...{ sentence, capturedAt, replyBy, replyOverdue },
      ...(await show(improvement)),
      // Never the words of the other one: they belong to the backlog, not to whoever holds a link.
      standing: standsElsewhere ? await show(await readImprovement(scope, standsElsewhere)) : null,
    }
  },
})

async function asGuestsReadIt(scope: Scope, answer: Answer, namePeople: boolean): Promise<GuestAnswer> {
  const { kind, reason, wakeUpOn, at, by } = answer
  const { role } = await getMember(scope, by.id)
  return { kind, reason, wakeUpOn, at, by: { name: namePeople ? by.name : null, role } }
}

/** What became of a sentence. @throws not_found when the link is not known, conflict when it is not good any more */
export async function lookUpClaim(outside: Outside, { token }: { token: string }) {
  const guest = await guestOf(outside, 'claim', token)
  return { claim: await claimOf(systemContext(outside, guest.workspaceId), { id: guest.subjectId }) }
}
