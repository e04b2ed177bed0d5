import { z } from 'zod'

/** What the schemas say where they name no sentence of their own: said to people beside a field, not to programmers. */
export function plainSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'must not be empty'
      return expected[issue.expected] ?? 'is not of the kind that is asked here'
    case 'too_small':
      return size(issue, 'minimum' in issue ? Number(issue.minimum) : 0, 'least')
    case 'too_big':
      return size(issue, 'maximum' in issue ? Number(issue.maximum) : 0, 'most')
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of these: ${issue.values.slice(0, 12).map(String).join(', ')}`
    case 'invalid_format':
      return issue.format === 'url' ? 'must be a web address that begins with https:// or http://' : undefined
    default:
      return undefined
  }
}

const expected: Record<string, string | undefined> = {
  number: 'must be a number, such as 12.5',
  int: 'must be a whole number',
  string: 'must be text',
  boolean: 'must be yes or no',
  array: 'must be a list',
  object: 'must be a record with its fields',
}

function size(
  {
    origin,
    inclusive,
    exact,
  }: z.core.$ZodRawIssue & { origin?: string; inclusive?: boolean; exact?: boolean },
  bound: number,
  side: 'least' | 'most',
): string {
  const unit = counted[origin ?? '']
  const what = unit ? ` ${bound === 1 ? unit.one : unit.many}` : ''
  if (exact) return `must be exactly ${bound}${what}`
  if (inclusive === false) return `must be ${side === 'least' ? 'more' : 'less'} than ${bound}${what}`
  return side === 'least' ? `must be ${bound}${what} or more` : `must be ${bound}${what} at most`
}

const entries = { one: 'entry', many: 'entries' }
const counted: Record<string, { one: string; many: string } | undefined> = {
  string: { one: 'character', many: 'characters' },
  array: entries,
  set: entries,
  map: entries,
  record: entries,
  file: { one: 'byte', many: 'bytes' },
}

z.config({ customError: plainSentence })
