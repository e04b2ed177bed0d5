import { answerImprovement, captureImprovement, updateImprovement } from '@ratchet/core/backlog'
import { defineMetric } from '@ratchet/core/metrics'
import {
  freezeBaseline,
  freezeContract,
  openLap,
  setPlan,
  setTargets,
  setVision,
} from '@ratchet/core/seven-steps'
import type { Stage } from './stage.ts'
import { type Cast, calendar } from './story.ts'
import type { Week } from './university-weeks.ts'

const goLive = calendar.weeks - 8

/** A second one under way: live for eight weeks, its judging date still ahead. */
export async function seedPasswordResets(stage: Stage, cast: Cast, weeks: Week[]): Promise<void> {
  const { lena, noor } = cast
  stage.at(20, 1)
  const { improvement } = await captureImprovement(stage.as(cast.piet), {
    sentence: 'Password resets still need a phone call',
    description:
      'A reset takes ten minutes of somebody at the desk, and abroad nobody can call in our hours.',
    teamId: cast.portal,
  })
  stage.at(20, 4)
  await answerImprovement(stage.as(lena), {
    id: improvement.id,
    kind: 'accept',
    reason: 'The portal can do it.',
  })
  await updateImprovement(stage.as(noor), {
    id: improvement.id,
    version: improvement.version + 1,
    ownerId: lena.memberId,
    nextReviewOn: stage.monday(39),
  })
  const { metric } = await defineMetric(stage.as(lena), {
    name: 'Password resets by phone',
    unit: 'calls',
    direction: 'decrease',
    kind: 'count',
    period: 'week',
    description: 'Calls for a new password each week',
    source: 'Telephone system',
    teamId: cast.portal,
  })
  const resets = weeks.map((week) => week.passwordResets)
  stage.at(goLive, 0, 8)
  await stage.record(lena, metric.id, 'calls-before.csv', 8, resets.slice(8, goLive))
  let lap = (await openLap(stage.as(lena), { improvementId: improvement.id })).lap
  const lapId = lap.id
  lap = (
    await setVision(stage.as(lena), {
      lapId,
      version: lap.version,
      statement: 'Nobody waits for a telephone to get back into their own account.',
      stakeholders: [
        { name: 'Students abroad', kind: 'user', expectation: 'A reset at any hour, in minutes' },
      ],
    })
  ).lap
  lap = (
    await freezeBaseline(stage.as(lena), {
      lapId,
      version: lap.version,
      metricId: metric.id,
      from: stage.monday(8),
      to: stage.monday(goLive - 1),
    })
  ).lap
  lap = (
    await setTargets(stage.as(lena), {
      lapId,
      version: lap.version,
      targets: [{ metricId: metric.id, kind: 'relative', value: -0.3, byOn: stage.monday(goLive + 13) }],
      guardrails: [],
    })
  ).lap
  lap = (
    await setPlan(stage.as(lena), {
      lapId,
      version: lap.version,
      options: [
        {
          title: 'Reset by e-mail and second factor',
          value: 'medium',
          effort: 'low',
          risk: 'low',
          chosen: true,
          reason: 'The portal brings it along.',
        },
      ],
      noTrainingReason: 'The page explains itself; the desk only sends the link.',
      actions: [
        {
          title: 'Switch the reset page on',
          kind: 'deploy',
          way: 'change',
          ownerId: lena.memberId,
          dueOn: stage.monday(goLive),
          doneOn: stage.monday(goLive),
        },
        {
          title: 'Tell first-year students',
          kind: 'communicate',
          after: [0],
          ownerId: cast.piet.memberId,
          dueOn: stage.monday(calendar.weeks + 1),
        },
      ],
    })
  ).lap
  await freezeContract(stage.as(lena), {
    lapId,
    version: lap.version,
    terms: { goLiveOn: stage.monday(goLive), settlingInPeriods: 0, followupPeriods: 12 },
  })
  stage.at(calendar.weeks, 0, 8)
  await stage.record(lena, metric.id, 'calls-after.csv', goLive, resets.slice(goLive))
}
