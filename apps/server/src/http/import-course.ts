import type { CourseImport } from '@ratchet/contract'
import { type Context, forbidden, isManager } from '@ratchet/core/foundation'
import { createCourse, importParts, putCourse } from '@ratchet/core/learning'
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
  const name = (title ?? source.replace(/\.[a-z0-9]+$/i, '')).trim().slice(0, 120) || 'Imported course'
  const course =
    into ??
    (await createCourse(asking, { title: name, standfirst: `Imported from ${source}.`.slice(0, 400) })).course
  const done = await importParts(asking, { course, parts, reviews: [...reviews] })
  return { course, format, findings, ...done }
}
