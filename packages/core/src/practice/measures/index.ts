export { getPractice } from './get-practice.ts'
export { improveMeasure } from './improve-measure.ts'
export { beginMeasuring, measurePractice } from './measure-practice.ts'
export { setMeasureTarget } from './set-measure-target.ts'
