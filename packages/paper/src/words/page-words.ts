import type { ExpectationAnswer, OnePage, PagePerson } from '@ratchet/contract'

/** Words of the page of one lap. Sentences about numbers come from the wording package. */
export interface PageWords {
  kicker(workspace: string, lap: number): string
  judgedOn(day: string): string
  endedOn(day: string): string
  interimOn(day: string): string
  judgingOn(day: string): string
  noContract: string
  isInterim(day: string): string
  phases: { plan: string; act: string; check: string; embed: string }
  /** Index 0 is step 1. */
  headings: readonly string[]
  nothingYet: string
  serves(aims: readonly string[]): string
  expects(who: string, what: string): string
  met: Record<ExpectationAnswer, string>
  metric: string
  role: string
  window: string
  mean: string
  limits: string
  range(lower: string, upper: string): string
  target: string
  agreed: string
  by: string
  guardrail: string
  mayRise(value: string): string
  mayFall(value: string): string
  expected: string
  expectedOf(low: string, value: string, high: string): string
  chosen(option: string, reason: string): string
  notChosen(options: string): string
  justDoIt: string
  action: string
  who: string
  done(day: string): string
  people: string
  time: string
  money: string
  authorised(amount: string, who: string): string
  notAuthorised(amount: string): string
  goLive: string
  followup: string
  followupOf(periods: number, settling: number): string
  judging: string
  engine: string
  lateContract(points: number): string
  amendments: string
  amendment(day: string, who: string, fields: string, reason: string): string
  /** Terms of a contract, by their names in the data. */
  fields: Readonly<Record<string, string>>
  before: string
  after: string
  verdict: string
  warnings: string
  read(who: string, day: string, comment: string): string
  decided(decision: string, who: string, day: string, reason: string): string
  decisions: Record<NonNullable<OnePage['decision']>['decision'], string>
  lesson: string
  value: string
  cost: string
  abandoned(day: string): string
  standardised: string
  holder: string
  accepted(who: string, day: string | null): string
  followUps: string
  watch: string
  due(day: string): string
  ran(day: string, result: string): string
  roles: Record<PagePerson['role'], string>
  owner: string
  madeOn(day: string): string
  anchor(contract: string, chain: string): string
  evidence: EvidenceWords
}

/** Words for what stands beside the measurements. */
export interface EvidenceWords {
  beside: string
  stream(name: string, work: string, wait: string): string
  hours(amount: string): string
  unknown: string
  answered(source: string, answered: string, asked: string): string
  said(source: string, summary: string): string
  incidents(title: string, total: string, from: string, to: string): string
  largest(names: string, share: string): string
  unmeasured(reason: string): string
  goal: string
  withoutSeries: string
  change: string
  where: string
  when: string
  since(day: string): string
  came: string
  ofExpected: string
  calibrationNone: string
  calibrationFew(count: number): string
  calibration(count: number, median: string, low: string, high: string): string
  within(within: number, count: number): string
  ended: string
  proofs: string
  notHeard: string
}
