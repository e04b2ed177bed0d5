export { ImprovementLinks } from './improvement-links.tsx'
export { isRecordSection, isSection, readValueSystemSearch } from './sections.ts'
