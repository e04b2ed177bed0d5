import type { Actor, Database } from '@ratchet/core/foundation'
import { createTeam } from '@ratchet/core/people'
import { seedBacklog } from './seed-backlog.ts'
import { seedExamSupport } from './seed-exam-support.ts'
import { seedPasswordResets } from './seed-password-resets.ts'
import { seedPractice } from './seed-practice.ts'
import { holdLastReview, seedReviews } from './seed-reviews.ts'
import { seedServiceLevels } from './seed-service-levels.ts'
import { seedValueSystem } from './seed-value-system.ts'
import { setStage } from './stage.ts'
import { type Cast, calendar } from './story.ts'
import { universityWeeks } from './university-weeks.ts'

/**
 * Fill an empty workspace with the chapter's example, a university's service desk over two terms, by the product's own
 * operations under a simulated clock that ends today. What comes out of it, the verdicts, is the engine's doing.
 *
 * @param today the last day of the story
 */
export async function seedDemo(database: Database, workspaceId: string, today: Date): Promise<void> {
  const stage = setStage(database, workspaceId, mondayBefore(today, calendar.weeks))
  stage.at(0)
  const cast = await invitePeople(stage)
  const weeks = universityWeeks({
    weeks: calendar.weeks,
    goLiveWeek: calendar.goLive,
    examWeeks: [...calendar.examWeeks],
  })
  const reviews = await seedReviews(stage, cast)
  await seedExamSupport(stage, cast, weeks)
  await seedPasswordResets(stage, cast, weeks)
  await seedBacklog(stage, cast)
  await seedValueSystem(stage, cast)
  await holdLastReview(stage, cast, reviews)
  await seedServiceLevels(stage, cast)
  await seedPractice(stage, cast)
}

async function invitePeople(stage: ReturnType<typeof setStage>): Promise<Cast> {
  const noor = await stage.join('Noor Aziz', 'manager')
  const amara = await stage.join('Amara Diallo', 'contributor')
  const jonas = await stage.join('Jonas Weber', 'contributor')
  const lena = await stage.join('Lena Hoff', 'contributor')
  const piet = await stage.join('Piet Maas', 'contributor')
  const rosa = await stage.join('Rosa Lind', 'contributor')
  const team = async (
    name: string,
    level: 'strategic' | 'tactical' | 'operational',
    parentId: string | null,
    triageOwner: Actor,
  ) =>
    (await createTeam(stage.as(noor), { name, level, parentId, triageOwnerId: triageOwner.memberId })).team.id
  const campus = await team('Digital campus', 'strategic', null, noor)
  const portal = await team('Student portal', 'tactical', campus, lena)
  const serviceDesk = await team('IT service desk', 'operational', portal, amara)
  const network = await team('Campus network', 'operational', portal, jonas)
  for (const [person, teamId] of [
    [noor, campus],
    [lena, portal],
    [amara, serviceDesk],
    [piet, serviceDesk],
    [rosa, serviceDesk],
    [jonas, network],
  ] as const) {
    await stage.assign(person, teamId)
  }
  return { amara, jonas, noor, lena, piet, rosa, serviceDesk, network, portal }
}

/** The Monday so many weeks before the Monday of this week. */
function mondayBefore(day: Date, weeks: number): Date {
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())
  const sinceMonday = (day.getUTCDay() + 6) % 7
  return new Date(midnight - (sinceMonday + weeks * 7) * 86_400_000)
}
