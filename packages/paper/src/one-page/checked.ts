import { courseInput } from '@ratchet/chart'
import type { MetricCourse } from '@ratchet/contract'
import { type Block, facts, list, type PaperChart, type Section, table, text } from '../paper.ts'
import { changes, decision, ending } from './evidence.ts'
import { labelOf, nameOf, type Saying, shortUnit } from './saying.ts'

/** Steps 5 to 7: what was done, what came of it, what stays. */
export function checkedSections(say: Saying): Section[] {
  const { words } = say
  const heading = (step: number) => `${step}  ${words.headings[step - 1]}`
  return [
    { heading: heading(5), tag: words.phases.act, blocks: action(say) },
    { heading: heading(6), tag: words.phases.check, blocks: outcome(say), startsColumn: true },
    { heading: heading(7), tag: words.phases.embed, blocks: momentum(say) },
  ]
}

function action(say: Saying): Block[] {
  const { page, words, wording, day, person } = say
  const { contract, amendments } = page
  if (!contract) {
    const why = page.unmeasured ? words.evidence.withoutSeries : words.noContract
    return [...changes(say), ...text(why, 'quiet')]
  }
  const { terms } = contract
  return [
    ...changes(say),
    ...facts([
      { name: words.goLive, value: day(terms.goLiveOn) },
      { name: words.followup, value: words.followupOf(terms.followupPeriods, terms.settlingInPeriods) },
      { name: words.judging, value: day(contract.judgingOn) },
      { name: words.engine, value: contract.engineVersion },
    ]),
    ...(contract.pointsKnown > 0 ? text(words.lateContract(contract.pointsKnown), 'strong') : []),
    ...(amendments.length > 0 ? text(words.amendments, 'strong') : []),
    ...list(
      amendments.map(({ at, by, fields, reason }) =>
        words.amendment(
          day(at),
          person(by),
          wording.list(fields.map((field) => words.fields[field] ?? field)),
          reason,
        ),
      ),
    ),
  ]
}

function outcome(say: Saying): Block[] {
  const { page, words, wording, day, person } = say
  const { verdict, reading, abandonment } = page
  return [
    ...(abandonment ? text(words.abandoned(day(abandonment.at)), 'strong') : []),
    ...(abandonment ? facts([{ name: words.lesson, value: abandonment.lesson }]) : []),
    ...ending(say),
    ...results(say),
    ...charts(say),
    ...(verdict && verdict.warnings.length > 0 ? text(words.warnings, 'strong') : []),
    ...list((verdict?.warnings ?? []).map(({ code, params }) => wording.warning(code, params).sentence)),
    ...(reading ? text(words.read(person(reading.by), day(reading.at), reading.comment)) : []),
    ...decision(say),
  ]
}

function results({ page: { verdict }, words, wording, value }: Saying): Block[] {
  if (!verdict) return []
  return table(
    [...verdict.targets, ...verdict.guardrails].map((judged) => {
      const limits = judged.current ?? judged.baseline
      const spread = limits ? limits.upper - limits.lower || undefined : undefined
      const tell = (mean: number | undefined) => (mean === undefined ? '–' : value(mean, judged.unit, spread))
      const role = 'targetId' in judged ? words.target : words.guardrail
      return [
        nameOf(judged),
        role,
        tell(judged.baseline?.mean),
        tell(judged.current?.mean),
        labelOf(judged, wording),
      ]
    }),
    {
      heads: [words.metric, words.role, words.before, words.after, words.verdict],
      numeric: [2, 3],
      widths: [4, 1.8, 1.6, 1.6, 2.4],
    },
  )
}

/** A chart for each judged metric, the verdict's sentence under it. */
function charts(say: Saying): Block[] {
  const { page } = say
  const judged = [...page.targets, ...page.guardrails].map(({ metricId }) => metricId)
  const all = page.courses
    .filter(({ metricId, points }) => judged.includes(metricId) && points.length > 0)
    .map((course) => chartOf(course, say))
  return all.length === 0 ? [] : [{ kind: 'charts', charts: all }]
}

function chartOf(course: MetricCourse, { page, wording }: Saying): PaperChart {
  const found = [...(page.verdict?.targets ?? []), ...(page.verdict?.guardrails ?? [])].find(
    ({ metricId }) => metricId === course.metricId,
  )
  const kind = page.contract?.kinds[course.metricId]
  const input = courseInput(course, wording.locale)
  const target =
    course.target === null
      ? {}
      : {
          target: {
            value: course.target,
            label: wording.targetText(course.target, shortUnit(course.unit), course.direction),
          },
        }
  return {
    input: { ...input, title: nameOf(course), ...target },
    caption: found ? wording.verdictSentence({ ...found, ...(kind ? { kind } : {}) }) : '',
  }
}

function momentum({ page, words, wording, day, person }: Saying): Block[] {
  const { standardised, processOwner, acceptedAt, followUps, noFollowUpReason } = page.momentum
  const checks = page.watch.map(({ dueOn, ranAt, results }) =>
    ranAt === null
      ? words.due(day(dueOn))
      : words.ran(
          day(ranAt),
          wording.list(
            (results ?? []).map(({ metricName, code }) => `${metricName} ${wording.sustainLabel(code)}`),
          ),
        ),
  )
  return facts([
    { name: words.standardised, value: standardised.map(({ what }) => what).join('; ') },
    {
      name: words.holder,
      value: processOwner
        ? words.accepted(person(processOwner), acceptedAt && day(acceptedAt.slice(0, 10)))
        : '',
    },
    {
      name: words.followUps,
      value: followUps.map(({ sentence }) => sentence).join('; ') || noFollowUpReason,
    },
    { name: words.watch, value: checks.join('; ') },
  ])
}
