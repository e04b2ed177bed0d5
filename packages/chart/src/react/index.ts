export { Chart, type ChartProps } from './chart.ts'
export { ChartLegend, type ChartLegendProps, ChartMark, type ChartMarkProps } from './chart-legend.ts'
