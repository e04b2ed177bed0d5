export * from './gap-closing.ts'
export * from './gap-priority.ts'
