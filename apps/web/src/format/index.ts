export { createFormat, type Format } from './format.ts'
export { addDays, daysBetween, todayIn } from './plain-date.ts'
export { readNumber } from './read-number.ts'
