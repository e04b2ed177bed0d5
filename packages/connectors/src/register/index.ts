export { guarded, unguarded } from './formula-guard.ts'
export { guessRegisterColumns, type RegisterField, registerFields } from './guess-columns.ts'
export { type Register, RegisterError, type RegisterRow, readRegister } from './read.ts'
