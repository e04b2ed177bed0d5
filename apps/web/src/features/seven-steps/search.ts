export const lapViews = ['steps', 'pdca', 'a3'] as const
/** In which order a lap is shown. */
export type LapView = (typeof lapViews)[number]

/** What the address of the improvement page holds beside the improvement: lap, metric tab, open step, view. */
export type ImprovementSearch = {
  lap?: number
  metric?: string
  step?: number
  view?: Exclude<LapView, 'steps'>
}

/** Reads the search part of an address; what makes no sense is left out. */
export function readImprovementSearch(raw: Record<string, unknown>): ImprovementSearch {
  const lap = whole(raw.lap)
  const step = whole(raw.step)
  return {
    ...(lap !== null && lap >= 1 ? { lap } : {}),
    ...(typeof raw.metric === 'string' && raw.metric !== '' ? { metric: raw.metric } : {}),
    ...(raw.view === 'pdca' || raw.view === 'a3' ? { view: raw.view } : {}),
    ...(step !== null && step >= 0 && step <= 7 ? { step } : {}),
  }
}

function whole(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) ? number : null
}
