import type { Box, TextRun } from './scene.ts'

/**
 * Width of a text in pixels without a browser, on the wide side of the humanist sans faces we ship or fall back to.
 * Estimated per class of character, so that labels keep clear of each other in whichever face is there.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0
  for (const char of text) em += charWidth(char)
  return em * size * (bold ? 1.14 : 1.03)
}

function charWidth(char: string): number {
  if (/[iljI.,:;'’|! \u00a0\u202f()[\]]/.test(char)) return 0.3
  if (/[ftr\-/]/.test(char)) return 0.4
  if (/[mwMW%@—]/.test(char)) return 0.9
  if (/[A-ZÄÖÜ&#]/.test(char)) return 0.68
  if (/[!-\u024f−–]/.test(char)) return 0.58
  return 1
}

export function linesWidth(lines: readonly (readonly TextRun[])[], size: number): number {
  return Math.max(
    0,
    ...lines.map((runs) => runs.reduce((sum, run) => sum + textWidth(run.text, size, run.bold), 0)),
  )
}

/** The box that lines of text cover, with `y` the baseline of the first. */
export function textBox(
  lines: readonly (readonly TextRun[])[],
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  lineHeight: number,
): Box {
  const width = linesWidth(lines, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - size * 0.82, width, height: size * 1.08 + (lines.length - 1) * lineHeight }
}

/** Breaks a text at spaces into lines no wider than `width`; a longer word stands alone. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
