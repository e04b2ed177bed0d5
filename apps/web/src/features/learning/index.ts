export { chapter, courseQuery, progressQuery, queueQuery } from './chapter.ts'
export { NudgeCards } from './nudge-card.tsx'
export { useCardsDue } from './use-cards-due.ts'
