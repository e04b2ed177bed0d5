import { scheduleReview } from '@ratchet/core/reviews'
import { addReadings, createServiceLevel } from '@ratchet/core/service-levels'
import { getValueSystem } from '@ratchet/core/value-system'
import { seededRandom } from './random.ts'
import type { Stage } from './stage.ts'
import { type Cast, calendar } from './story.ts'

const days = 42
const everyHours = 4

/**
 * What was promised of two services, counted every four hours for six weeks: the Wi-Fi lost most of its budget on one bad
 * day of last week, the exam platform has lived quietly within its own.
 */
export async function seedServiceLevels(stage: Stage, { jonas, lena, noor }: Cast): Promise<void> {
  stage.at(calendar.weeks - 6, 1)
  const { services } = await getValueSystem(stage.as(noor), {})
  const service = (name: string) => services.find((one) => one.name === name)?.id ?? null
  const promise = async (who: typeof noor, name: string, of: string, target: number, description: string) =>
    (
      await createServiceLevel(stage.as(who), {
        name,
        description,
        serviceId: service(of),
        indicator: { kind: 'events' },
        target,
        sliceMinutes: everyHours * 60,
      })
    ).serviceLevel.id
  const wifi = await promise(
    jonas,
    'Sign-ins to the Wi-Fi',
    'Campus Wi-Fi',
    0.99,
    'Sign-ins that succeed at the first try, of all sign-ins.',
  )
  const exams = await promise(
    lena,
    'Pages of the exam platform',
    'Exam platform',
    0.995,
    'Pages that arrive within two seconds, of all pages.',
  )
  await scheduleReview(stage.as(noor), {
    kind: 'error_budget',
    name: 'How fast do we release?',
    facilitatorId: jonas.memberId,
    schedule: {
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      startsOn: stage.monday(calendar.weeks),
      startsAt: '10:00',
      durationMinutes: 20,
    },
  })
  stage.at(calendar.weeks, 0, 0)
  const random = seededRandom(99)
  const readings = (total: number, badShare: number, badDay: number) =>
    Array.from({ length: (days * 24) / everyHours }, (_, place) => {
      const week = calendar.weeks - 6
      const at = `${stage.day(week, Math.floor((place * everyHours) / 24))}T${String((place * everyHours) % 24).padStart(2, '0')}:00:00.000Z`
      const all = Math.round(total * (0.6 + 0.8 * random()))
      const share = Math.floor((place * everyHours) / 24) === badDay ? 0.16 : badShare * (0.5 + random())
      return { at, total: all, bad: Math.round(all * share) }
    })
  await addReadings(stage.as(jonas), { serviceLevelId: wifi, readings: readings(4000, 0.0035, 38) })
  await addReadings(stage.as(lena), { serviceLevelId: exams, readings: readings(9000, 0.0014, -1) })
}
