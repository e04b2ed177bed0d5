import { fileURLToPath } from 'node:url'
import { type Inspection, inspectCourse } from './content/inspect-course.ts'
import { courseFolders, readCourse, readOriginals } from './content/read-course.ts'

/** `npm run content:check`: each course under content/learning; exit 0 all sound, 1 a problem. */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const folders = courseFolders(root)
const originals = readOriginals(root)
let found = 0
for (const folder of folders) {
  const inspection = inspectCourse(readCourse(root, folder), originals)
  for (const { file, line, message } of inspection.problems)
    console.log(`${folder}/${file}:${line} ${message}`)
  found += inspection.problems.length
  tell(folder, inspection)
}
console.log(`${folders.length} courses, ${found} problems`)
if (found > 0 || folders.length === 0) process.exitCode = 1

function tell(folder: string, { course, bank, overlaps }: Inspection): void {
  if (!course || !bank) {
    console.log(`${folder}: not read`)
    return
  }
  const cards = course.sections.reduce((sum, section) => sum + section.cards.length, 0)
  const minutes = course.sections.reduce((sum, section) => sum + section.minutes, 0)
  const counted = (counts: object) =>
    Object.entries(counts)
      .map(([name, count]) => `${name}: ${count}`)
      .join(', ')
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  console.log(`${folder}: ${course.title}, version ${course.version}, ${course.language}`)
  console.log(
    `  ${course.sections.length} sections, ${cards} cards, ${minutes} minutes; ${course.figures.length} figures`,
  )
  console.log(
    `  ${course.concepts.length} concepts, ${course.relations.length} relations, ${course.misconceptions.length} misconceptions, ${course.terms.length} terms, ${course.flashcards.length} flashcards`,
  )
  console.log(`  ${bank.questions} questions: Bloom level ${counted(bank.blooms)}; ${counted(bank.styles)}`)
  for (const { title, questions } of bank.groups)
    console.log(`    ${String(questions).padStart(3)}  ${title}`)
  console.log(`  right answers at ${counted(bank.positions)}`)
  console.log(
    `  the right option is the longest in ${percent(bank.rightIsLongest)}, the shortest in ${percent(bank.rightIsShortest)}; chance alone 25 %`,
  )
  for (const { blueprint, overlap } of overlaps)
    console.log(
      `  ${blueprint}: ${overlap.pairs} pairs of simulated mocks share ${overlap.mean.toFixed(2)} questions on average, ${overlap.most} at most; first papers of two learners ${overlap.strangersMean.toFixed(1)}`,
    )
}
