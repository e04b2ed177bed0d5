import type { CourseImport, PartFinding, PartsInput } from '@ratchet/contract'
import { type Context, forbidden, isManager, OperationError } from '@ratchet/core/foundation'
import { importParts, putCourse } from '@ratchet/core/learning'
import { formatOf, readParts, textOf } from './course-import.ts'

/**
 * Brings a file into an own course, or begins one from it. A part that cannot be taken is told; the rest is kept.
 * @throws forbidden before anything is said about the file; invalid when the file as a whole cannot be read
 */
export async function throughCourse(asking: Context, file: File, into: string | null): Promise<CourseImport> {
  if (asking.actor.role !== 'contributor' && !isManager(asking.actor))
    throw forbidden('This is for contributors, managers and administrators. Nothing was changed.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const format = formatOf(file.name, bytes)
  const source = file.name.slice(0, 200)
  if (format === 'json') {
    const put = await putCourse(asking, { text: textOf(bytes), source })
    return { format, reviews: 0, findings: [], ...put }
  }
  const { parts, reviews, findings, title } = await readParts(format, bytes)
  refuseEmpty(parts, findings)
  const name = (title ?? source.replace(/\.[a-z0-9]+$/i, '')).trim().slice(0, 120) || 'Imported course'
  const begun = { title: name, standfirst: `Imported from ${source}.`.slice(0, 400), source }
  const done = await importParts(asking, { into: into ?? begun, parts, reviews: [...reviews] })
  return { format, findings, ...done }
}

const mostTold = 50

/** A file of which nothing can be taken is refused with all that is wrong, and begins no course. */
function refuseEmpty(
  { questions = [], flashcards = [] }: PartsInput,
  findings: readonly PartFinding[],
): void {
  if (questions.length + flashcards.length > 0) return
  const errors = findings.slice(0, mostTold).map(({ line, about, message }) => ({
    ...{ path: 'file', message: `${line === null ? (about ?? '') : `line ${line}`}: ${message}` },
  }))
  throw new OperationError(
    'invalid',
    'invalid_input',
    'Nothing in this file can be taken. Nothing was imported, and no course was begun.',
    { errors: errors.length > 0 ? errors : [{ path: 'file', message: 'holds no question and no card' }] },
  )
}
