import { findPlain } from './escapes.ts'

/** The lines of one question. */
export interface Cut {
  readonly line: number
  readonly text: string
  readonly category: string | null
  readonly id: string | null
  readonly tags: readonly string[]
}

export interface Cuts {
  readonly cuts: readonly Cut[]
  readonly categories: readonly { readonly line: number; readonly path: string }[]
}

/**
 * Cuts a file into questions. A blank line ends one; so does a line that begins with a title once an answer block was
 * closed. Comment lines vanish, but `[id:…]` and `[tag:…]` in them belong to the question that follows.
 */
export function cutQuestions(text: string): Cuts {
  const cuts: Cut[] = []
  const categories: { line: number; path: string }[] = []
  let category: string | null = null
  let notes: { id: string | null; tags: string[] } = { id: null, tags: [] }
  let open: { line: number; lines: string[] } | null = null
  const close = () => {
    if (open) {
      cuts.push({ line: open.line, text: open.lines.join('\n'), category, ...notes })
      notes = { id: null, tags: [] }
    }
    open = null
  }
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const bare = line.trim()
    if (bare === '') close()
    else if (bare.startsWith('//')) notes = withNotes(notes, bare)
    else if (!open && bare.startsWith('$CATEGORY:')) {
      category = bare.slice('$CATEGORY:'.length).trim()
      categories.push({ line: index + 1, path: category })
    } else {
      if (open && bare.startsWith('::') && findPlain(open.lines.join('\n'), '}') !== -1) close()
      open ??= { line: index + 1, lines: [] }
      open.lines.push(line)
    }
  })
  close()
  return { cuts, categories }
}

function withNotes(notes: { id: string | null; tags: string[] }, comment: string) {
  const id = /\[id:([^\]]+)\]/.exec(comment)?.[1]?.trim() ?? notes.id
  const tags = [...comment.matchAll(/\[tag:([^\]]+)\]/g)].map((found) => (found[1] ?? '').trim())
  return { id, tags: [...notes.tags, ...tags] }
}
