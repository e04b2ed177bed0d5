export { MetricPage } from './metric-page.tsx'
export { MetricsPage } from './metrics-page.tsx'
