import { facts, list, type Section, table, text } from '../paper.ts'
import { beside, calibration, forecasts, goal, unmeasured } from './evidence.ts'
import { nameOf, type Saying } from './saying.ts'

/** Steps 1 to 4: what was meant, what was so, what was wanted, how. */
export function plannedSections(say: Saying): Section[] {
  const { words } = say
  const section = (step: number, blocks: Section['blocks']): Section => ({
    heading: `${step}  ${words.headings[step - 1]}`,
    tag: words.phases.plan,
    blocks,
  })
  return [section(1, vision(say)), section(2, start(say)), section(3, wanted(say)), section(4, plan(say))]
}

const vision = ({ page: { vision }, words }: Saying) => [
  ...text(vision.statement, 'said'),
  ...text(vision.aims.length > 0 ? words.serves(vision.aims) : '', 'quiet'),
  ...list(
    vision.stakeholders.map(({ name, expectation, met }) => {
      const said = words.expects(name, expectation)
      return met ? `${said} (${words.met[met]})` : said
    }),
  ),
]

const start = (say: Saying) => [...unmeasured(say), ...baseline(say), ...beside(say)]

const baseline = ({ page: { baselines }, words, day, value }: Saying) =>
  table(
    baselines.map((one) => {
      const spread = one.limits.upper - one.limits.lower || undefined
      const tell = (number: number) => value(number, one.unit, spread)
      return [
        nameOf(one),
        words.range(day(one.from), day(one.to)),
        tell(one.limits.mean),
        words.range(tell(one.limits.lower), tell(one.limits.upper)),
      ]
    }),
    {
      heads: [words.metric, words.window, words.mean, words.limits],
      numeric: [2, 3],
      widths: [4, 4, 1.6, 2.8],
    },
  )

function wanted(say: Saying) {
  const { words, wording, day } = say
  const { targets, guardrails } = say.page
  const amount = (target: (typeof targets)[number]) => {
    const share =
      target.kind === 'relative' ? `${target.value > 0 ? '+' : ''}${wording.share(target.value)}` : ''
    if (target.resolvedValue === null) return share
    const told = wording.targetText(
      target.resolvedValue,
      target.unit.length <= 3 ? target.unit : '',
      target.direction,
    )
    return share ? `${told} (${share})` : told
  }
  return [
    ...goal(say),
    ...table(
      targets.map((target) => [nameOf(target), amount(target), day(target.byOn)]),
      { heads: [words.target, words.agreed, words.by], numeric: [1, 2], widths: [4, 3, 2.2] },
    ),
    ...table(
      guardrails.map((guardrail) => {
        // A word of a unit stands beside the metric's name already.
        const harm = wording.change(guardrail.toleratedHarm, guardrail.unit.length <= 3 ? guardrail.unit : '')
        return [
          nameOf(guardrail),
          guardrail.direction === 'decrease' ? words.mayRise(harm) : words.mayFall(harm),
        ]
      }),
      { heads: [words.guardrail, words.agreed], numeric: [1], widths: [4, 5.2] },
    ),
  ]
}

function plan(say: Saying) {
  const { page, words, wording, day, person, money } = say
  const { options, actions, justDoIt, people, time, budget, sponsor, authorised } = page.plan
  const rest = options.filter(({ chosen }) => !chosen).map(({ title }) => title)
  const amount = budget && budget.amount > 0 ? money(budget) : ''
  return [
    ...(justDoIt ? text(words.justDoIt, 'quiet') : []),
    ...list(options.filter(({ chosen }) => chosen).map(({ title, reason }) => words.chosen(title, reason))),
    ...(rest.length > 0 ? text(words.notChosen(wording.list(rest)), 'quiet') : []),
    ...table(
      actions.map(({ title, owner, dueOn, doneOn }) => [
        title,
        owner ? person(owner) : '',
        doneOn ? words.done(day(doneOn)) : dueOn ? day(dueOn) : '',
      ]),
      { heads: [words.action, words.who, words.by], numeric: [], widths: [5, 2.4, 2.6] },
    ),
    ...facts([
      { name: words.people, value: people },
      { name: words.time, value: time },
      {
        name: words.money,
        value:
          amount === ''
            ? ''
            : authorised && sponsor
              ? words.authorised(amount, person(sponsor))
              : words.notAuthorised(amount),
      },
    ]),
    ...(page.forecasts.length > 0 ? forecasts(say) : expected(say)),
    ...calibration(say),
  ]
}

const expected = ({ page, words, value }: Saying) =>
  table(
    page.plan.predictions.map((one) => [
      nameOf(one),
      words.expectedOf(value(one.low, one.unit), value(one.expected, one.unit), value(one.high, one.unit)),
    ]),
    { heads: [words.metric, words.expected], numeric: [1], widths: [4, 5.2] },
  )
