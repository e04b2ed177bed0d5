import { statSync } from 'node:fs'
import { isLearningFolder, runLearning } from './fixtures/learning/run-learning.ts'
import { type FamilyReport, runFolder } from './fixtures/run-folder.ts'

/** `npm run fixtures -- DIR`: exit 0 all passed, 1 a failure, 2 wrong use. */
const folder = process.argv[2]
if (folder === undefined || process.argv.length > 3) {
  refuse('Name one folder of fixture files: npm run fixtures -- DIR')
} else if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  refuse(`There is no folder ${folder}; name a folder of fixture files.`)
} else {
  report(isLearningFolder(folder) ? await runLearning(folder) : runFolder(folder))
}

function report(reports: readonly FamilyReport[]): void {
  const width = Math.max(0, ...reports.map(({ family }) => family.length))
  for (const { family, passed, failures, note } of reports) {
    const counts = [`${passed} passed`, ...(failures.length > 0 ? [`${failures.length} failed`] : [])]
    console.log(`${family.padEnd(width)}  ${note ?? counts.join(', ')}`)
    for (const { file, what } of failures) console.log(`  ${file} ${what}`)
  }
  const passed = reports.reduce((sum, { passed }) => sum + passed, 0)
  const failed = reports.reduce((sum, { failures }) => sum + failures.length, 0)
  console.log(`${passed} passed, ${failed} failed`)
  if (reports.length === 0) refuse(`${folder} holds no fixture file.`)
  else if (failed > 0) process.exitCode = 1
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}
