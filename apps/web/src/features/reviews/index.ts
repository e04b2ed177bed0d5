export { useReviewsDue } from './use-reviews-due.ts'
