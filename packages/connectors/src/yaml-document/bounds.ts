import { Lexer } from 'yaml'
import { YamlDocumentError } from './error.ts'

/** Far more than two thousand records a kind, written out, ever come to. */
const mostTokens = 200_000
/** A document of ours nests six deep; what is deeper is a mistake or a bomb. */
const mostDepth = 16
const mostIndent = 100

/**
 * Walk the tokens of a text, one at a time, before anything is built of them: what is too much or too deep is refused
 * in the memory of the text itself.
 *
 * @throws YamlDocumentError
 */
export function refuseTooMuch(text: string): void {
  let line = 1
  let tokens = 0
  let flowDepth = 0
  let marksOnLine = 0
  let lineStarts = true
  for (const token of new Lexer().lex(text)) {
    tokens += 1
    if (tokens > mostTokens) throw new YamlDocumentError(line, 'this is more than one value system can hold')
    if (token === '[' || token === '{') flowDepth += 1
    if (token === ']' || token === '}') flowDepth -= 1
    if (token === '-' || token === '?') marksOnLine += 1
    if (flowDepth > mostDepth || marksOnLine > mostDepth || (lineStarts && isIndent(token))) {
      throw new YamlDocumentError(line, `nests deeper than ${mostDepth} levels`)
    }
    const breaks = token.split('\n').length - 1
    line += breaks
    lineStarts = token.endsWith('\n')
    if (breaks > 0) marksOnLine = 0
  }
}

const isIndent = (token: string) => token.length > mostIndent && /^ +$/.test(token)
