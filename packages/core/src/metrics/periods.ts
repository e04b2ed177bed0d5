/** The calendar of periods, which judging needs without a database, too. */
export {
  addPeriods,
  firstWholePeriodOnOrAfter,
  hasEnded,
  periodEndOf,
  periodStartAt,
  periodStartOf,
  positionOf,
} from '@ratchet/evidence'
