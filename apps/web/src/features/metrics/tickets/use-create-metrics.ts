import { problemOf } from '@ratchet/contract/client'
import { useState } from 'react'
import { client } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'
import { refreshMeasured } from '../refresh-measured.ts'
import type { MetricToCreate } from './chosen-metrics.ts'

/** Creates metrics one after the other, each computed at once, and opens the first. What fails is named; the rest stays. */
export function useCreateMetrics(onOpen: (metricId: string) => void) {
  const words = useMessages().metrics.tickets.templates
  const announce = useAnnounce()
  const [done, setDone] = useState<number | null>(null)
  const [failures, setFailures] = useState<string[]>([])
  const create = async (wished: readonly MetricToCreate[]) => {
    const created: string[] = []
    const failed: string[] = []
    setFailures([])
    for (const [place, definition] of wished.entries()) {
      setDone(place)
      try {
        const { metric } = await client.metrics.defineMetric(definition)
        created.push(metric.id)
      } catch (error) {
        failed.push(words.failed(definition.name, problemOf(error)?.detail ?? String(error)))
      }
    }
    setDone(null)
    setFailures(failed)
    await refreshMeasured()
    announce(words.created(created.length))
    if (created[0] && failed.length === 0) onOpen(created[0])
  }
  return { create, done, failures }
}
