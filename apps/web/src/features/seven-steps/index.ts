export { FeedbackPage } from './feedback-page.tsx'
export { ImprovementPage } from './improvement-page.tsx'
export { SnapshotPage } from './papers/snapshot-page.tsx'
export { type ImprovementSearch, readImprovementSearch } from './search.ts'
