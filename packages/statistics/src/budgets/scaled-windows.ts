/** An alert's windows for one SLO period. */
export interface ScaledWindow {
  readonly severity: 'critical' | 'warning'
  readonly factor: number
  /** How long it must hold before somebody is told. */
  readonly forSeconds: number
  readonly longSeconds: number
  readonly shortSeconds: number
}

const at28Days = [
  { severity: 'critical', factor: 14, forMinutes: 2, longMinutes: 60, shortMinutes: 5 },
  { severity: 'critical', factor: 7, forMinutes: 15, longMinutes: 360, shortMinutes: 30 },
  { severity: 'warning', factor: 2, forMinutes: 60, longMinutes: 1440, shortMinutes: 120 },
  { severity: 'warning', factor: 1, forMinutes: 180, longMinutes: 5760, shortMinutes: 360 },
] as const

/** Pyrra's way: fixed factors, windows that stretch with the period from 28 days, to the whole minute. */
export function scaledWindows(periodDays: number): ScaledWindow[] {
  const seconds = (minutes: number) => Math.round((minutes * periodDays) / 28) * 60
  return at28Days.map(({ severity, factor, forMinutes, longMinutes, shortMinutes }) => ({
    severity,
    factor,
    forSeconds: seconds(forMinutes),
    longSeconds: seconds(longMinutes),
    shortSeconds: seconds(shortMinutes),
  }))
}
