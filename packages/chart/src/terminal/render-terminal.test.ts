import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartInput } from '../sample-inputs.ts'
import { wifi } from '../sample-wifi.ts'
import { sampleWords as words } from '../sample-words.ts'
import { renderTerminal } from './render-terminal.ts'

const escapeCode = '\u001b'

describe('the chart as characters', () => {
  it('is never wider than the terminal and never shows a number that is none', () => {
    fc.assert(
      fc.property(chartInput, fc.integer({ min: 60, max: 200 }), fc.boolean(), (input, columns, ascii) => {
        const text = renderTerminal(input, { columns, ascii, words })
        expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(columns)
        expect(text).not.toMatch(/NaN|Infinity|undefined/)
        if (ascii) expect(text).toMatch(/^[\n\x20-\x7e]*$/)
      }),
      { numRuns: 80 },
    )
  })

  it('marks limits, means, target, go-live and signals, and says what the marks mean', () => {
    const text = renderTerminal(wifi, { columns: 100, words })
    for (const part of [
      'mean 80',
      'mean 28',
      'upper limit 108',
      'Target: at most 24',
      'Go-live 02-02',
      'Judged 05-11',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('◆ improvement signal')
    expect(text.match(/▲/g)).toHaveLength(2)
  })

  it('holds no control codes when piped, and none from people’s words', () => {
    const hostile = {
      ...wifi,
      title: `a${escapeCode}[2Jb`,
      changes: [{ on: '2026-03-23', label: `x${escapeCode}]0;y` }],
    }
    expect(renderTerminal(hostile, { columns: 80, words })).not.toContain(escapeCode)
  })

  it('colours signals only when asked', () => {
    expect(renderTerminal(wifi, { columns: 80, words, colour: true })).toContain(
      `${escapeCode}[34m◆${escapeCode}[0m`,
    )
  })
})
