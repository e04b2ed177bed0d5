export { type AnalysisHead, analysisInput, type DrawnAnalysis } from './analysis-input.ts'
export { chartColours, type Theme } from './colours.ts'
export { carriedOn, courseInput, type DrawnCourse } from './course-input.ts'
export type { DrawnHollow } from './hollow-points.ts'
export type {
  ChartInput,
  ChartPoint,
  ChartSegment,
  LimitStep,
  MarkMeaning,
  Period,
  PointPhase,
} from './input.ts'
export { chartScene } from './scene/chart-scene.ts'
export type { SceneOptions } from './scene/frame.ts'
export { markPath, outlined } from './scene/mark-shape.ts'
export {
  type ChartScene,
  type MarkNode,
  type MarkShape,
  marksOf,
  type SceneNode,
  type TextNode,
  type Token,
  textsOf,
} from './scene/scene.ts'
export { sparkScene } from './scene/spark-scene.ts'
export { type SvgOptions, toSvg } from './svg/to-svg.ts'
export { type DataRow, type DataTable, dataTable } from './text/data-table.ts'
export { describeChart } from './text/describe-chart.ts'
export { type LegendItem, legendItems } from './text/legend.ts'
export type { ChartText, ChartWords, PointText } from './words.ts'
