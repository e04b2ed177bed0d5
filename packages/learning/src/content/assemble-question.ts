import type { z } from 'zod'
import type { Option, Question, questionRecord } from './question-shape.ts'

const letters = ['A', 'B', 'C', 'D'] as const

/** A question as it is asked, from its record in a file. */
export function assembleQuestion(
  record: z.output<typeof questionRecord>,
  group: string,
  use: Question['use'],
): Question {
  const option = (index: 0 | 1 | 2 | 3): Option => {
    const found = record.options[index]
    if (!found) throw new RangeError('A question has four options.')
    return {
      letter: letters[index],
      text: found.text,
      right: found.right === true,
      why: found.why,
      misconception: found.misconception ?? null,
    }
  }
  return { ...record, group, use, options: [option(0), option(1), option(2), option(3)] }
}
