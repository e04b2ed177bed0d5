export { guessReadingTable, type ReadingGuess } from './guess.ts'
export { type ReadingColumns, type ReadingRow, type ReadingRows, readReadingTable } from './read.ts'
