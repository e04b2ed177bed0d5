export * from './nudge-limit.ts'
export * from './skipped-steps.ts'
export * from './work-record.ts'
export * from './work-scenario.ts'
