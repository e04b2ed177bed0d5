import {
  AgendaItem,
  advisedPaces,
  answerKinds,
  attachmentKinds,
  BudgetWindow,
  budgetings,
  calendarUnits,
  decisionKinds,
  digestKinds,
  digestRhythms,
  directions,
  evidenceKinds,
  evidenceResults,
  evidenceSources,
  expectationAnswers,
  gapRules,
  immaturityReasons,
  Lap,
  linkKinds,
  Metric,
  mailLanguages,
  methodKinds,
  metricKinds,
  NotificationSettings,
  nudgeEndings,
  nudgeRules,
  overallAnswers,
  paces,
  periods,
  Rebase,
  recallRatings,
  recordDates,
  recordImportStates,
  recordPresets,
  reviewKinds,
  roles,
  SeriesPoint,
  ServiceLevel,
  sittingEndings,
  sittingKinds,
  sourceKinds,
  stakeholderKinds,
  Team,
  teamLevels,
  UnprovenEnding,
  valueChainActivities,
  Workspace,
} from '@ratchet/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { guestPurposes } from '../../packages/core/src/people/index.ts'
import { type MigratedDatabase, migratedDatabase } from './migrated-database.ts'

/** Lists that the database holds and the contract writes. */
const lists: Record<string, readonly string[]> = {
  attachments_kind_check: attachmentKinds,
  guest_links_purpose_check: guestPurposes,
  improvement_links_activity_check: ['', ...valueChainActivities],
  improvement_links_kind_check: linkKinds,
  digests_kind_check: digestKinds,
  notification_settings_language_check: mailLanguages,
  notification_settings_rhythm_check: digestRhythms,
  improvements_answer_kind_check: answerKinds,
  improvements_source_kind_check: sourceKinds,
  review_items_settled_as_check: AgendaItem.shape.settledAs.unwrap().options,
  reviews_kind_check: reviewKinds,
  scoring_methods_kind_check: methodKinds,
  invitations_role_check: roles,
  learning_answers_kind_check: evidenceKinds,
  learning_answers_rating_check: recallRatings,
  learning_answers_result_check: evidenceResults,
  learning_answers_source_check: evidenceSources,
  learning_nudges_rule_check: nudgeRules,
  learning_nudges_settled_by_check: nudgeEndings,
  learning_sittings_ended_by_check: sittingEndings,
  learning_sittings_kind_check: sittingKinds,
  learning_work_records_kind_check: ['improvement', 'metric'],
  lap_verdicts_overall_check: overallAnswers,
  lap_verdicts_standing_check: ['deciding', 'after_amendment'],
  measurements_origin_check: SeriesPoint.shape.origin.options.filter((origin) => origin !== 'gap'),
  members_role_check: roles,
  metric_rebases_decision_check: Rebase.shape.decision.options,
  metrics_direction_check: directions,
  metrics_gap_rule_check: gapRules,
  metrics_kind_check: metricKinds,
  metrics_period_check: periods,
  pace_decisions_advised_check: advisedPaces,
  pace_decisions_pace_check: paces,
  record_imports_state_check: recordImportStates,
  record_sources_preset_check: recordPresets,
  service_levels_budgeting_check: budgetings,
  service_levels_window_kind_check: ['rolling', ...calendarUnits],
  stakeholder_feedback_met_check: expectationAnswers,
  stakeholders_kind_check: stakeholderKinds,
  teams_level_check: teamLevels,
  ticket_periods_attribution_check: recordDates,
  ticket_periods_hollow_check: immaturityReasons,
  unproven_endings_decision_check: UnprovenEnding.shape.decision.options,
  verifications_decision_check: decisionKinds,
}

/** Bounds of numbers, with the schema of the contract that must refuse what lies beyond. */
const bounds: Record<string, z.ZodType> = {
  lap_gates_step_check: Lap.shape.steps.element.shape.number,
  metrics_season_check: Metric.shape.season,
  service_levels_slice_minutes_check: ServiceLevel.shape.sliceMinutes,
  service_levels_window_days_check: BudgetWindow.options[0].shape.days,
  teams_wip_limit_check: Team.shape.wipLimit,
  notification_settings_hour_check: NotificationSettings.shape.hour,
  notification_settings_weekday_check: NotificationSettings.shape.weekday,
  workspaces_reply_within_working_days_check: Workspace.shape.replyWithinWorkingDays,
}

/** CHECKs about numbers that only the application counts. */
const counted = [
  // A private improvement has the team whose it is.
  'improvements_team_private_check',
  'evidence_contracts_revision_check',
  'laps_number_check',
  'measurement_exclusions_version_check',
  'measurements_denominator_check',
  'measurements_version_check',
  'review_schedules_number_check',
  'scoring_methods_version_check',
  'service_level_readings_version_check',
  // Open at both ends: 0 and 1 are no objectives.
  'service_levels_target_check',
  // An answer has its moment, and a moment its answer.
  'stakeholder_feedback_check',
  'watch_checks_number_check',
]

let migrated: MigratedDatabase
let checks: Map<string, string>

beforeAll(async () => {
  migrated = await migratedDatabase()
  checks = await migrated.checks()
})
afterAll(() => migrated.dispose())

describe('what the database refuses, the contract refuses', () => {
  test.each(Object.entries(lists))('%s', (name, values) => {
    const stored = [...(checks.get(name) ?? '').matchAll(/'([^']*)'::text/g)].map((match) => match[1])
    expect(stored.sort()).toEqual([...values].sort())
  })

  test.each(Object.entries(bounds))('%s', (name, schema) => {
    const [low, high] = [...(checks.get(name) ?? '').matchAll(/[<>]= (\d+)/g)].map((match) =>
      Number(match[1]),
    )
    if (low === undefined || high === undefined) throw new Error(`${name} has no two bounds`)
    const taken = [low - 1, low, high, high + 1].map((number) => schema.safeParse(number).success)
    expect(taken).toEqual([false, true, true, false])
  })

  test('no CHECK of the database is missing here', () => {
    const known = [...Object.keys(lists), ...Object.keys(bounds), ...counted]
    expect([...checks.keys()].sort()).toEqual(known.sort())
  })
})
