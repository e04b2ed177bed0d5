export { AimsServed } from './aims-served.tsx'
export { ImprovementLinks } from './improvement-links.tsx'
export { isRecordSection, isSection, readValueSystemSearch, recordsIn } from './sections.ts'
