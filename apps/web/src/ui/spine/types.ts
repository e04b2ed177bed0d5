export type SpineStepState = 'done' | 'open' | 'missing' | 'amended'

/** One step as the spine shows it. `word` says the state in the reader's language, such as "amended once". */
export type SpineStep = { number: number; name: string; state: SpineStepState; word: string }
