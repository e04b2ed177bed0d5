import type { CourseFile } from './problem.ts'

const question = (id: string, right: number) => `
  - id: ${id}
    version: 1
    concepts: [loop]
    bloom: 1
    style: standard
    stem: What does ${id} ask?
    options:
${[0, 1, 2, 3]
  .map(
    (index) => `      - text: Option ${index} of ${id}
        ${index === right ? 'right: true' : 'misconception: once-is-enough'}
        why: Because of ${index}.`,
  )
  .join('\n')}
    reading: { version: 1, on: 2026-11-23, answered: ${'ABCD'[right]}, note: Clear. }`

/** A whole small course, for tests: file by file, so that each test may spoil one. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'course.yaml': `
id: sample
version: 1
language: en
title: A sample
standfirst: Only for tests.
notice: No rights, no endorsement.
groups: [{ id: basics, title: Basics }]
concepts:
  - { id: loop, group: basics, title: The loop, gist: It goes round. }
  - { id: end, group: basics, title: The end, gist: It stops. }
relations: [{ from: loop, kind: contrasts-with, to: end }]
path:
  - { kind: section, id: second }
  - { kind: section, id: first }
  - { kind: quiz, id: check }
`,
  'misconceptions.yaml': `
misconceptions:
  - { id: once-is-enough, belief: Once is enough., correction: It goes round., concepts: [loop] }
`,
  'glossary.yaml': `
terms:
  - { id: loop, version: 1, concepts: [loop], term: loop, definition: Round., source: Nobody, plainly: Round., flashcard: loop }
`,
  'flashcards.yaml': `
flashcards:
  - { id: loop, version: 1, concepts: [loop], front: loop, back: Round., directions: [forward], quotation: true, origin: chapter }
`,
  'sections/1-first/section.yaml':
    'id: first\nversion: 1\ntitle: First\nsummary: One card.\nconcepts: [loop]\ncards: [round]\n',
  'sections/1-first/round.md': `---
id: round
version: 1
kind: idea
concepts: [loop]
minutes: 0.5
---

# Round and round

A [loop](term:loop) has **no** end.

- one
- two

> Round.
> — Nobody
`,
  'sections/2-second/section.yaml':
    'id: second\nversion: 1\ntitle: Second\nsummary: One card.\nconcepts: [end]\ncards: [stop]\n',
  'sections/2-second/stop.md':
    '---\nid: stop\nversion: 1\nkind: trap\nconcepts: [end]\nminutes: 1\n---\n\n# Stop\n\nIt _stops_.\n',
  'questions/basics.yaml': `group: basics\nquestions:${question('first-question', 0)}${question('second-question', 2)}\n`,
  'quizzes/check.yaml': `id: check
version: 1
title: Check
intro: One question.
questions:${question('quiz-question', 1).replace('    version', '    group: basics\n    version')}
`,
}

/** The files as a list, some of them replaced. */
export function sampleCourse(changes: Readonly<Record<string, string>> = {}): CourseFile[] {
  return Object.entries({ ...sampleFiles, ...changes }).map(([path, text]) => ({ path, text }))
}
