import { answerImprovement, captureImprovement, updateImprovement } from '@ratchet/core/backlog'
import type { Actor } from '@ratchet/core/foundation'
import { openLap, setVision } from '@ratchet/core/seven-steps'
import type { Stage } from './stage.ts'
import type { Cast } from './story.ts'

/** The rest of an ordinary backlog: new, late, declined, parked, accepted, begun. */
export async function seedBacklog(stage: Stage, cast: Cast): Promise<void> {
  const capture = async (who: Actor, week: number, day: number, sentence: string, teamId: string | null) => {
    stage.at(week, day)
    return (await captureImprovement(stage.as(who), { sentence, teamId })).improvement
  }
  const { amara, jonas, lena, noor, piet, rosa } = cast

  const basement = await capture(piet, 22, 1, 'Wi-Fi in the library basement is unusable', cast.network)
  stage.at(22, 4)
  await answerImprovement(stage.as(jonas), {
    id: basement.id,
    kind: 'decline',
    reason:
      'The basement closes for good in July, before any cable could be laid. The reading room gets two more access points instead.',
  })

  const results = await capture(lena, 27, 2, 'Exam results page times out on release mornings', cast.portal)
  stage.at(28, 1)
  await answerImprovement(stage.as(lena), {
    id: results.id,
    kind: 'accept',
    reason: 'It comes back every term.',
  })
  await updateImprovement(stage.as(noor), {
    id: results.id,
    version: results.version + 1,
    ownerId: lena.memberId,
    nextReviewOn: stage.monday(37),
  })
  const { lap } = await openLap(stage.as(lena), { improvementId: results.id })
  await setVision(stage.as(lena), {
    lapId: lap.id,
    version: lap.version,
    statement: 'Every student reads their result in the minute it is released.',
    stakeholders: [{ name: 'Students', kind: 'user', expectation: 'One try is enough' }],
  })

  const laptops = await capture(rosa, 30, 0, 'Starters wait nine days for a working laptop', cast.serviceDesk)
  stage.at(30, 2)
  await answerImprovement(stage.as(amara), {
    id: laptops.id,
    kind: 'accept',
    reason: 'Agreed with the personnel office.',
  })

  const supplier = await capture(piet, 31, 3, 'Supplier portal still lists people who have left', null)
  stage.at(32, 0)
  await answerImprovement(stage.as(noor), {
    id: supplier.id,
    kind: 'park',
    reason: 'The portal is replaced in spring; we look again then.',
    wakeUpOn: stage.monday(52),
  })

  await capture(jonas, 34, 1, 'The timetable app shows last term’s rooms', cast.portal)
  await capture(rosa, 35, 2, 'Nobody tells us when a fault is fixed', cast.serviceDesk)
  await capture(cast.rosa, 35, 4, 'Printers on floor 2 ask for a code that does not exist', null)
}
