export { courseQuery, progressQuery, queueQuery } from './chapter.ts'
