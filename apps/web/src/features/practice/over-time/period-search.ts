import { PlainDate } from '@ratchet/contract'

/** The period in the address; the last half year where it says none. */
export interface PeriodSearch {
  from?: string
  to?: string
}

/** What is no date is left out. */
export function readPeriodSearch(raw: Record<string, unknown>): PeriodSearch {
  const [from, to] = [PlainDate.safeParse(raw.from), PlainDate.safeParse(raw.to)]
  return { ...(from.success && { from: from.data }), ...(to.success && { to: to.data }) }
}

const halfYearDays = 182

export function periodOf({ from, to }: PeriodSearch, today: string): { from: string; to: string } {
  const back = new Date(Date.parse(`${today}T00:00:00Z`) - halfYearDays * 86_400_000)
  return { from: from ?? back.toISOString().slice(0, 10), to: to ?? today }
}
