import { LearningSettings } from '@ratchet/contract'
import { type Course, createScheduler, type DayRule, defaultSettings, learnerDayOf } from '@ratchet/learning'
import { forbidden, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { selectEnrolment } from './enrolments-store.ts'

/** Who learns, how, and what day it is for them. */
export interface Learner {
  readonly memberId: string
  readonly settings: LearningSettings
  readonly settingsVersion: number
  readonly enrolled: boolean
  readonly rule: DayRule
  readonly todayOn: string
}

export const defaultLearning: LearningSettings = LearningSettings.parse({})

/** The member who asks; only members learn. @throws OperationError forbidden */
export function learnerId(scope: Scope): string {
  if (scope.actor.memberId === null) throw forbidden('Only members learn; sign in as one.')
  return scope.actor.memberId
}

/** The learner who asks, with settings and day. */
export async function learnerOf(scope: Scope, course: Course): Promise<Learner> {
  const memberId = learnerId(scope)
  const enrolment = await selectEnrolment(scope, memberId, course.id)
  const settings = enrolment?.settings ?? defaultLearning
  const timeZone = settings.zone ?? (await getWorkspace(scope)).zone
  const rule = { timeZone, dayStartsAtHour: 4 }
  return {
    memberId,
    settings,
    settingsVersion: enrolment?.version ?? 0,
    enrolled: enrolment !== null,
    rule,
    todayOn: learnerDayOf(scope.now, rule),
  }
}

export const schedulerSettingsOf = ({ settings }: Learner) => ({
  ...defaultSettings,
  desiredRetention: settings.retention,
})

export const schedulerOf = (learner: Learner) => createScheduler(schedulerSettingsOf(learner))
