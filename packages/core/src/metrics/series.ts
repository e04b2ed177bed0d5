/** How versions become a series, which checking an evidence pack needs without a database, too. */
export { type CurrentMeasurement, pointOf, seriesOf } from '@ratchet/evidence'
