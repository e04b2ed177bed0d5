/** What the words of the value system mean, in our own words; the quotations come from the wording package. */
export const glossary = {
  whatIs: (term: string) => `What is ${term}?`,
  quoted: 'Quoted from the course',
  inOurWords: 'In our words',
  toGlossary: 'Glossary',
  ownWords: 'Words of Ratchet',
  terms: {
    valueSystem: {
      name: 'a value system',
      meaning: 'Everything that has to work together so that somebody is better off in the end.',
    },
    service: {
      name: 'a service',
      meaning: 'What people rely on you for, so that they need not see to it themselves.',
    },
    utility: { name: 'utility', meaning: 'What it does: is it fit for the need?' },
    warranty: {
      name: 'warranty',
      meaning: 'How well it does it: is it there when needed, fast enough, safe enough?',
    },
    offering: {
      name: 'a service offering',
      meaning: 'One or more services, put together for one group of people and described for them.',
    },
    consumerGroup: {
      name: 'a consumer group',
      meaning: 'People with the same need, such as first-year students or guests.',
    },
    stakeholder: {
      name: 'a stakeholder',
      meaning: 'Anybody who cares how it turns out, whether or not they use it.',
    },
    customer: {
      name: 'a customer',
      meaning: 'Who says what is needed and answers for what comes of it.',
    },
    user: { name: 'a user', meaning: 'Who works with the service, day by day.' },
    sponsor: { name: 'a sponsor', meaning: 'Who agrees to what it costs.' },
    regulator: { name: 'a regulator', meaning: 'Who sets rules that must be kept, and may check.' },
    partner: { name: 'a partner', meaning: 'Who works towards the same outcome with means of their own.' },
    provider: { name: 'a provider', meaning: 'Who delivers a part that the service needs.' },
    aim: {
      name: 'a strategic aim',
      meaning:
        'What the organisation wants to have reached by the end of a period. Smaller aims serve larger ones.',
    },
    stream: {
      name: 'a value stream',
      meaning: 'The steps from somebody’s need to the need being met, in order.',
    },
    activity: {
      name: 'a value chain activity',
      meaning: 'One of six kinds of work. Each step of a value stream is one or more of them.',
    },
    practice: {
      name: 'a practice',
      meaning: 'What it takes to do one kind of work well: people, ways of working, tools, knowledge.',
    },
    principle: {
      name: 'a guiding principle',
      meaning: 'Advice that holds whatever the goal, the work or the people are.',
    },
    improvement: {
      name: 'an improvement',
      meaning: 'One entry of the backlog, from the captured sentence to the gain that is kept.',
    },
    continual: {
      name: 'continual improvement',
      meaning:
        'Asking again and again, at every level, whether what is done is still what people need, and acting on the answer.',
    },
    backlog: {
      name: 'the improvement backlog',
      meaning:
        'The visible, ranked list of all improvements. Some call it the continual improvement register.',
    },
    lap: {
      name: 'a lap',
      meaning:
        'One walk of an improvement through the seven steps. The next lap starts where this one ended.',
    },
    baseline: {
      name: 'a baseline',
      meaning: 'The measured state before the change. What comes after is held against it.',
    },
    target: {
      name: 'a target',
      meaning: 'Where a metric should be, in its unit and by a date.',
    },
    guardrail: {
      name: 'a guardrail',
      meaning: 'A metric that must not get worse by more than is tolerated, whatever the targets do.',
    },
    goLive: {
      name: 'go-live',
      meaning: 'The day from which the change is in force.',
    },
    settlingIn: {
      name: 'settling-in',
      meaning: 'Periods right after go-live that count for neither side.',
    },
    judgingDate: {
      name: 'the judging date',
      meaning: 'The day after the last period that is judged. The first verdict from then on decides.',
    },
    contract: {
      name: 'an evidence contract',
      meaning: 'What is frozen together at go-live, so that nobody can move the goalposts later.',
    },
    verdict: {
      name: 'a verdict',
      meaning: 'What the engine computes from the numbers before and after. Nobody types it.',
    },
    status: {
      name: 'a status',
      meaning: 'What is true of an improvement now. It follows from the facts; nobody sets it.',
    },
    serviceLevel: {
      name: 'a service level',
      meaning: 'What was promised of a service: an indicator, an objective and a window.',
    },
    metric: {
      name: 'a metric',
      meaning: 'What is measured, in which unit, how often, and which way is better.',
    },
    review: {
      name: 'a review',
      meaning: 'A meeting that comes round by a rule, to look again.',
    },
  },
}
