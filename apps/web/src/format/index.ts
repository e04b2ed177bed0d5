export { createFormat, type Format } from './format.ts'
export { addDays, daysBetween, todayIn } from './plain-date.ts'
