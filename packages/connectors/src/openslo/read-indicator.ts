import type { Node } from './node.ts'
import type { Indicator, MetricSource, RatioMeasure, RawRatioMeasure, ThresholdMeasure } from './types.ts'

const nowhere: MetricSource = { ref: null, type: null, spec: {} }

/** An indicator in place: `metadata` may be left out. */
export function indicatorAt(node: Node): Indicator | null {
  if (node.absent) return null
  node.map()
  return indicatorOf(node.at('metadata'), node.at('spec'))
}

export function indicatorOf(metadata: Node, spec: Node): Indicator {
  return {
    name: metadata.at('name').text(),
    displayName: metadata.at('displayName').text(),
    description: spec.at('description').text(),
    measure: measureAt(spec),
  }
}

function measureAt(spec: Node): Indicator['measure'] {
  const [threshold, ratio] = [spec.at('thresholdMetric'), spec.at('ratioMetric')]
  if (threshold.absent === ratio.absent) spec.refuse('must hold either thresholdMetric or ratioMetric')
  if (!ratio.absent) return ratioOf(ratio)
  return { type: 'threshold', source: sourceOf(threshold) } satisfies ThresholdMeasure
}

function ratioOf(ratio: Node): RatioMeasure | RawRatioMeasure {
  const [good, bad, total, raw] = [ratio.at('good'), ratio.at('bad'), ratio.at('total'), ratio.at('raw')]
  if (!raw.absent) {
    if (!good.absent || !bad.absent || !total.absent) raw.refuse('stands alone, without good, bad and total')
    const type = ratio.at('rawType')
    const rawType = type.needed<'success' | 'failure'>(type.oneOf(['success', 'failure']), 'success')
    return { type: 'raw_ratio', rawType, source: sourceOf(raw) }
  }
  if (good.absent === bad.absent) ratio.refuse('must count either good or bad')
  const counts = bad.absent ? 'good' : 'bad'
  return {
    type: 'ratio',
    counter: ratio.at('counter').flag(),
    counts,
    part: sourceOf(counts === 'good' ? good : bad),
    total: sourceOf(total),
  }
}

function sourceOf(holder: Node): MetricSource {
  const node = holder.at('metricSource')
  if (node.absent) return node.needed(null, nowhere)
  return {
    ref: node.at('metricSourceRef').text(),
    type: node.at('type').text(),
    spec: node.at('spec').map(),
  }
}

/** `v1alpha`: a threshold belongs to the SLO, a ratio to each objective. */
export function oldThreshold(node: Node): Indicator | null {
  const threshold = node.at('thresholdMetric')
  return threshold.absent ? null : unnamed({ type: 'threshold', source: oldSource(threshold) })
}

export function oldRatio(node: Node): Indicator | null {
  if (node.absent) return null
  return unnamed({
    type: 'ratio',
    counter: node.at('incremental').flag(),
    counts: 'good',
    part: oldSource(node.at('good')),
    total: oldSource(node.at('total')),
  })
}

const unnamed = (measure: Indicator['measure']): Indicator => ({
  name: null,
  displayName: null,
  description: null,
  measure,
})

function oldSource(node: Node): MetricSource {
  if (node.absent) return node.needed(null, nowhere)
  const [queryType, query] = [node.at('queryType').text(), node.at('query').text()]
  return {
    ref: null,
    type: node.at('source').text(),
    spec: { ...(queryType !== null && { queryType }), ...(query !== null && { query }) },
  }
}
