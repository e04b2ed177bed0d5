import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { withoutWords, writeWords } from './words-store.ts'

const atOnce = 500

/** Write the words of improvements that have none of the current edition, some at a time. */
export const indexWords = operation({
  name: 'index-words',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    const texts = await withoutWords(scope, atOnce)
    if (texts.length > 0) await writeWords(scope, texts)
    return { indexed: texts.length, finished: texts.length < atOnce }
  },
})
