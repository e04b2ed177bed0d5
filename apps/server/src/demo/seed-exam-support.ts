import {
  answerImprovement,
  captureImprovement,
  getImprovement,
  updateImprovement,
} from '@ratchet/core/backlog'
import { defineMetric } from '@ratchet/core/metrics'
import {
  acceptGain,
  addFollowUp,
  amendContract,
  closeLap,
  freezeBaseline,
  freezeContract,
  getLap,
  judgeLap,
  openLap,
  readVerdict,
  recordFeedback,
  setMomentum,
  setPlan,
  setTargets,
  setVision,
  verifyOutcome,
} from '@ratchet/core/seven-steps'
import { authoriseSquad, seedChanges, seedStart, squadBudget } from './exam-support-evidence.ts'
import type { Stage } from './stage.ts'
import { type Cast, calendar } from './story.ts'
import type { Week } from './university-weeks.ts'

/** The chapter's worked example, from the sentence to the follow-up, each step at the time it would have happened. */
export async function seedExamSupport(stage: Stage, cast: Cast, weeks: Week[]): Promise<void> {
  const { amara, jonas, noor, piet } = cast
  const metrics = await defineMetrics(stage, cast)
  const record = async (from: number, to: number) => {
    stage.at(to, 0, 8)
    for (const { id, read } of metrics) {
      const values = weeks.slice(from, to).map(read)
      await stage.record(amara, id, `service-desk-weeks-${from + 1}-to-${to}.csv`, from, values)
    }
  }

  stage.at(13, 1)
  const { improvement } = await captureImprovement(stage.as(cast.rosa), {
    sentence: 'Faster help for students in exam periods',
    description:
      'In the exam weeks students wait a whole day for a first answer, and most of what they report is the Wi-Fi. They sit in the library, cannot hand in, and we hear about it from the faculties.',
    teamId: cast.serviceDesk,
  })
  stage.at(13, 3)
  await answerImprovement(stage.as(amara), {
    id: improvement.id,
    kind: 'accept',
    reason: 'The faculties ask for it and the tickets show it. Let us take it through the steps this term.',
  })
  await record(0, 16)
  stage.at(16, 1)
  const lapId = (await openLap(stage.as(amara), { improvementId: improvement.id })).lap.id
  await updateImprovement(stage.as(amara), {
    id: improvement.id,
    version: (await edited(stage, improvement.id, amara)).version,
    ownerId: amara.memberId,
    nextReviewOn: stage.monday(38),
  })
  let lap = (
    await setVision(stage.as(amara), {
      lapId,
      version: 0,
      statement:
        'Students go through their examinations without being stopped by IT: help comes while it still helps.',
      stakeholders: [
        { name: 'Students', kind: 'user', expectation: 'An answer within the hour while an exam is running' },
        {
          name: 'Faculties',
          kind: 'customer',
          expectation: 'No exam is disturbed by the network or a password',
        },
        {
          name: 'Vice-president for teaching',
          kind: 'sponsor',
          expectation: 'A measured gain for the money of the squad',
        },
      ],
    })
  ).lap

  await record(16, 18)
  stage.at(18, 0, 9)
  for (const { id } of metrics) {
    lap = (
      await freezeBaseline(stage.as(amara), {
        lapId,
        version: lap.version,
        metricId: id,
        from: stage.monday(calendar.baselineFrom),
        to: stage.monday(calendar.goLive - 1),
      })
    ).lap
  }
  await seedStart(stage, cast, lapId)
  lap = (await getLap(stage.as(amara), { lapId })).lap
  const [response, resolution, wifi, satisfaction, reopened] = metrics.map((metric) => metric.id) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const byOn = stage.monday(calendar.judging)
  lap = (
    await setTargets(stage.as(amara), {
      lapId,
      version: lap.version,
      targets: [
        { metricId: wifi, kind: 'relative', value: -0.7, byOn },
        { metricId: response, kind: 'absolute', value: 1, byOn },
        { metricId: resolution, kind: 'absolute', value: 8, byOn },
      ],
      guardrails: [
        { metricId: satisfaction, toleratedHarm: 0.3 },
        { metricId: reopened, toleratedHarm: 1 },
      ],
    })
  ).lap
  lap = (
    await setPlan(stage.as(amara), {
      lapId,
      version: lap.version,
      options: [
        {
          title: 'Exam support squad: four people who take exam tickets first',
          note: 'Two from the desk, two student assistants, from a week before the first exam to the last one.',
          value: 'high',
          effort: 'medium',
          risk: 'low',
          chosen: true,
          reason:
            'Starts within two weeks and costs the least of the three for each hour of waiting it saves.',
        },
        {
          title: 'Alerts on Wi-Fi access points, and a self-help guide',
          note: 'Most Wi-Fi tickets come in clusters from the same few access points.',
          value: 'high',
          effort: 'low',
          risk: 'medium',
          chosen: true,
          reason: 'Removes the tickets instead of answering them faster.',
        },
        {
          title: 'Longer opening hours of the whole desk',
          note: 'About three times the cost of the squad.',
          value: 'medium',
          effort: 'high',
          risk: 'low',
        },
      ],
      actions: [
        {
          title: 'Train the exam support squad',
          kind: 'train',
          evidence: 'Four people, two evenings; the sheet with who was there hangs in the desk.',
          ownerId: amara.memberId,
          dueOn: stage.monday(18),
          doneOn: stage.monday(18),
        },
        {
          title: 'Set up alerts on access points',
          kind: 'build',
          way: 'change',
          ownerId: jonas.memberId,
          dueOn: stage.monday(18),
          doneOn: stage.monday(19),
        },
        {
          title: 'Publish the self-help guide and tell the faculties',
          kind: 'communicate',
          after: [1],
          ownerId: cast.lena.memberId,
          dueOn: stage.monday(19),
          doneOn: stage.monday(19),
        },
      ],
      resources: {
        people: 'Two from the desk, two student assistants',
        time: 'From a week before the first exam to the last one',
        budget: squadBudget,
        sponsorId: noor.memberId,
      },
      predictions: [
        { metricId: wifi, low: 15, expected: 25, high: 40 },
        { metricId: response, low: 0.3, expected: 0.8, high: 2 },
        { metricId: resolution, low: 4, expected: 8, high: 14 },
      ],
    })
  ).lap
  await authoriseSquad(stage, cast, lapId)
  lap = (await getLap(stage.as(amara), { lapId })).lap
  stage.at(18, 0, 10)
  lap = (
    await freezeContract(stage.as(amara), {
      lapId,
      version: lap.version,
      terms: {
        goLiveOn: stage.monday(calendar.goLive),
        settlingInPeriods: 1,
        followupPeriods: calendar.followupWeeks,
      },
    })
  ).lap
  stage.at(19, 0)
  lap = await seedChanges(stage, cast, { lapId, version: lap.version })
  stage.at(19, 2)
  lap = (
    await amendContract(stage.as(amara), {
      lapId,
      version: lap.version,
      terms: { settlingInPeriods: calendar.settlingInWeeks },
      reason:
        'The alerts went live a week late, so the change had not settled in when the follow-up would have begun.',
    })
  ).lap

  await record(18, 24)
  await record(24, 28)
  await record(28, calendar.judging)
  stage.at(calendar.judging, 0, 10)
  lap = (await judgeLap(stage.as(amara), { lapId })).lap
  const verdictId = lap.verdicts[0]?.id ?? ''
  stage.at(calendar.judging, 2)
  await readVerdict(stage.as(jonas), {
    lapId,
    verdictId,
    comment:
      'The desk is faster, no doubt. I would not call Wi-Fi done: the halls still ring us every Sunday night.',
  })
  stage.at(calendar.judging, 3)
  const heard = [
    { stakeholder: 'Students', met: 'met', comment: 'I asked before the exam and could sit it.' },
    { stakeholder: 'Faculties', met: 'partly', comment: 'No exam was called off. The halls still drop out.' },
    { stakeholder: 'Vice-president for teaching', met: 'met', comment: '' },
  ] as const
  for (const said of heard) await recordFeedback(stage.as(amara), { lapId, ...said })
  lap = (
    await verifyOutcome(stage.as(amara), {
      lapId,
      decision: 'adopt',
      reason:
        'Adopt the squad and the guide. What is left of the Wi-Fi tickets needs work on the network, not on the desk.',
      actualValue: 'No exam was called off for want of help, and the desk has its evenings back.',
      actualCost: { amount: 5900, currency: 'EUR' },
      lesson:
        'Answering faster did not remove the cause: tickets fall for good only where the access points were mended.',
    })
  ).lap
  lap = (
    await setMomentum(stage.as(amara), {
      lapId,
      version: lap.version,
      standardised: [
        {
          what: 'The exam support squad is staffed each term, four weeks before the first exam',
          kind: 'procedure',
        },
        {
          what: 'Access point alerts are part of the network team’s daily round',
          kind: 'runbook',
          link: 'https://wiki.university.example/network/daily-round',
        },
        { what: 'Self-help guide, reviewed each term', kind: 'training' },
      ],
      processOwnerId: piet.memberId,
    })
  ).lap
  stage.at(calendar.judging, 3, 11)
  const followUp = await addFollowUp(stage.as(amara), {
    lapId,
    sentence: 'Roaming between access points drops calls in halls',
  })
  await acceptGain(stage.as(piet), { lapId })
  await closeLap(stage.as(amara), { lapId })
  stage.at(calendar.judging, 4)
  await answerImprovement(stage.as(amara), {
    id: followUp.improvement.id,
    kind: 'accept',
    reason: 'It is what keeps the Wi-Fi tickets above the target.',
  })
  await updateImprovement(stage.as(noor), {
    id: followUp.improvement.id,
    version: followUp.improvement.version + 1,
    ownerId: jonas.memberId,
    nextReviewOn: stage.monday(37),
  })
  await openLap(stage.as(jonas), { improvementId: followUp.improvement.id })
  await record(calendar.judging, calendar.weeks)
}

async function defineMetrics(stage: Stage, { amara, serviceDesk }: Cast) {
  const define = async (
    name: string,
    unit: string,
    direction: 'increase' | 'decrease',
    kind: 'continuous' | 'count',
    description: string,
    read: (week: Week) => number,
  ) => {
    const { metric } = await defineMetric(stage.as(amara), {
      name,
      unit,
      direction,
      kind,
      period: 'week',
      description,
      source: 'Ticket system of the service desk, by the day a ticket was opened',
      teamId: serviceDesk,
    })
    return { id: metric.id, read }
  }
  return [
    await define(
      'First response',
      'h',
      'decrease',
      'continuous',
      'Median time to the first answer, each week',
      (week) => week.responseHours,
    ),
    await define(
      'Resolution',
      'h',
      'decrease',
      'continuous',
      'Median time until a ticket is solved, each week',
      (week) => week.resolutionHours,
    ),
    await define(
      'Wi-Fi tickets',
      'tickets',
      'decrease',
      'count',
      'Tickets of the category Wi-Fi opened each week',
      (week) => week.wifiTickets,
    ),
    await define(
      'Satisfaction',
      'points',
      'increase',
      'continuous',
      'Mean of the answers from 1 to 5 after a ticket was solved',
      (week) => week.satisfaction,
    ),
    await define(
      'Reopened tickets',
      '%',
      'decrease',
      'continuous',
      'Share of solved tickets that were opened again',
      (week) => week.reopenedShare,
    ),
  ]
}

async function edited(stage: Stage, id: string, actor: Cast['amara']) {
  return (await getImprovement(stage.as(actor), { id })).improvement
}
