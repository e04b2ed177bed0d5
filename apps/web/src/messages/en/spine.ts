export const spine = {
  label: (lap: number) => (lap === 0 ? 'The seven steps' : `The seven steps, lap ${lap}`),
  lap: (lap: number) => `Lap ${lap}`,
  nextLap: (lap: number) => `Lap ${lap} not opened`,
  pawl: (step: number) => `pawl: cannot slip back past ${step}`,
  holdsAt: (step: number) => `holds at step ${step}`,
  phases: { direction: 'Set direction', execute: 'Execute', learn: 'Learn and embed' },
  /** Index 0 is step 1. */
  steps: ['Vision', 'Baseline', 'Target', 'Plan', 'Action', 'Verification', 'Momentum'] as string[],
  words: { done: 'done', open: 'open', missing: 'missing', amended: 'amended' },
}
