import type { Limits, Warning } from '@ratchet/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/index.ts'

export type BaselinePreview = {
  from: string
  to: string
  count: number
  gaps: number
  limits: Limits | null
  warnings: Warning[]
  refusal: string | null
}

/** What the chosen window would be frozen with, reckoned by the server; the last answer stays while a new one comes. */
export function usePreview(
  lapId: string,
  metricId: string,
  from: string | undefined,
  to: string | undefined,
): BaselinePreview | null {
  const preview = useQuery({
    ...api.sevenSteps.previewBaseline.queryOptions({
      input: { lapId, metricId, from: from ?? '', to: to ?? '' },
    }),
    enabled: from !== undefined && to !== undefined,
    placeholderData: keepPreviousData,
  })
  return preview.data ?? null
}
