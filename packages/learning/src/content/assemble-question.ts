import type { z } from 'zod'
import { optionLetters } from './letters.ts'
import type { Question, questionRecord } from './question-shape.ts'

/** A question as it is asked, from its record in a file. */
export function assembleQuestion(
  record: z.output<typeof questionRecord>,
  group: string,
  use: Question['use'],
): Question {
  const options = record.options.map(({ text, right, why, misconception }, index) => {
    const letter = optionLetters[index]
    if (!letter) throw new RangeError(`A question has at most ${optionLetters.length} options.`)
    return { letter, text, right: right === true, why, misconception: misconception ?? null }
  })
  return { ...record, group, use, options }
}
