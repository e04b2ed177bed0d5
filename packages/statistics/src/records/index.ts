export { canonicalJson } from './canonical-json.ts'
export { CHARTS_VERSION, controlChartRecord, xmrRecord } from './chart-record.ts'
export { hashOfInputs, type ResultRecord } from './result-record.ts'
export { sustainRecord, verdictRecord } from './verdict-record.ts'
