import { globSync, readFileSync } from 'node:fs'
import { type Course, type CourseFile, parseCourse } from '@ratchet/learning'

/** The courses that come with Ratchet, each a folder. */
export function courseFolders(root: string): string[] {
  return globSync('content/learning/*/course.yaml', { cwd: root })
    .map((path) => path.replaceAll('\\', '/').replace(/\/course\.yaml$/, ''))
    .sort()
}

/** Every file of a course's folder; what does not belong there is for the parser to say. */
export function readCourse(root: string, folder: string): CourseFile[] {
  return globSync('**/*', { cwd: `${root}/${folder}`, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => ({
      path: path.slice(`${root}/${folder}/`.replaceAll('\\', '/').length),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The courses that are no translation, as far as they can be read. */
export function readOriginals(root: string): Course[] {
  return courseFolders(root).flatMap((folder) => {
    const parsed = parseCourse(readCourse(root, folder))
    return 'course' in parsed && parsed.course.translates === null ? [parsed.course] : []
  })
}
