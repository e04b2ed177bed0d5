export * from './choose-next.ts'
