import type { Problem } from './problem.ts'

/** The things of a course that carry an id. */
export type ThingKind =
  | 'course'
  | 'group'
  | 'concept'
  | 'misconception'
  | 'section'
  | 'card'
  | 'figure'
  | 'exercise'
  | 'worked-example'
  | 'quiz'
  | 'question'
  | 'flashcard'
  | 'term'
  | 'blueprint'

/** Where each thing of a course stands, so that a complaint of any later check finds its line. */
export class Places {
  readonly #found = new Map<string, { file: string; line: number }>()
  readonly #problems: Problem[]

  constructor(problems: Problem[]) {
    this.#problems = problems
  }

  add(kind: ThingKind, id: string, file: string, line: number): void {
    const before = this.#found.get(`${kind} ${id}`)
    if (before) {
      const message = `The ${kind} ${id} is there already: ${before.file}:${before.line}.`
      this.#problems.push({ file, line, message })
    } else {
      this.#found.set(`${kind} ${id}`, { file, line })
    }
  }

  has(kind: ThingKind, id: string): boolean {
    return this.#found.has(`${kind} ${id}`)
  }

  /** A complaint about a thing, at its place. */
  complaint(kind: ThingKind, id: string, message: string): Problem {
    return { ...(this.#found.get(`${kind} ${id}`) ?? { file: 'course.yaml', line: 1 }), message }
  }
}
