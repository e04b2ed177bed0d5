import { fileURLToPath } from 'node:url'
import { parseCourse } from '@ratchet/learning'
import { readCourse } from './content/read-course.ts'

/**
 * `npm run content:reading -- content/learning/<course> [all]`: prints questions without their key, for a second
 * reader; those that wait for a reading, or all.
 */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const [folder, which] = process.argv.slice(2)
if (folder === undefined || (which !== undefined && which !== 'all')) {
  refuse('Name one course: npm run content:reading -- content/learning/continual-improvement [all]')
} else {
  const parsed = parseCourse(readCourse(root, folder.replace(/\/$/, '')))
  if ('problems' in parsed)
    refuse(`The course cannot be read (${parsed.problems.length} problems); see npm run content:check.`)
  else print(parsed.course.questions)
}

function print(
  questions: Extract<ReturnType<typeof parseCourse>, { course: unknown }>['course']['questions'],
): void {
  const wanted = questions.filter(({ version, reading }) => which === 'all' || reading?.version !== version)
  for (const { id, stem, statements, options } of wanted) {
    console.log(`${id}: ${stem}`)
    for (const [index, statement] of (statements ?? []).entries()) console.log(`  ${index + 1}. ${statement}`)
    for (const { letter, text } of options) console.log(`   ${letter}  ${text}`)
  }
  console.log(`${wanted.length} of ${questions.length} questions`)
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}
