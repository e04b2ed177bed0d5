/** A file of a course: its path below the course's folder, with slashes, and its text. */
export interface CourseFile {
  path: string
  text: string
}

/** What is wrong, and where its author finds it. Lines count from 1. */
export interface Problem {
  file: string
  line: number
  message: string
}
