import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartColours } from '../colours.ts'
import { chartInput } from '../sample-inputs.ts'
import { wifi } from '../sample-wifi.ts'
import { sampleWords as words } from '../sample-words.ts'
import { chartScene } from '../scene/chart-scene.ts'
import { escapeXml, toSvg } from './to-svg.ts'

/** Reads tags one by one and returns what is wrong, or nothing: enough XML to notice a broken document. */
function fault(xml: string): string | undefined {
  const open: string[] = []
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name, _attributes, empty) => {
      if (close) return open.pop() === name ? '' : `<unexpected ${name}>`
      if (!empty) open.push(name)
      return ''
    },
  )
  if (open.length > 0) return `never closed: ${open.join(', ')}`
  if (/[<>]/.test(rest)) return `stray bracket in: ${rest.slice(0, 80)}`
  return rest.match(/&(?!(?:amp|lt|gt|quot|#39);)/) ? 'bare ampersand' : undefined
}

describe('the chart as SVG text', () => {
  it('is well-formed for any series and any words', () => {
    fc.assert(
      fc.property(chartInput, fc.string(), (input, title) => {
        const scene = chartScene({ ...input, title }, { width: 640, height: 320, words })
        expect(fault(toSvg(scene))).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('notices a broken document with the same check', () => {
    expect(fault('<svg><g></svg>')).toBeDefined()
    expect(fault('<svg>a < b</svg>')).toBeDefined()
    expect(fault('<svg>a & b</svg>')).toBeDefined()
  })

  it('escapes text from people, so that a title cannot become an element', () => {
    const scene = chartScene(
      { ...wifi, title: '<script>alert(1)</script>' },
      { width: 820, height: 330, words },
    )
    expect(toSvg(scene)).not.toContain('<script')
    expect(escapeXml('a\u0000b & "c"')).toBe('ab &amp; &quot;c&quot;')
  })

  it('asks the page for colours unless it stands alone', () => {
    const scene = chartScene(wifi, { width: 820, height: 330, words })
    expect(toSvg(scene)).toContain('fill="var(--chart-improvement, #1A5CAB)"')
    const dark = toSvg(scene, { standalone: 'dark' })
    expect(dark).not.toContain('var(')
    expect(dark).toContain(`fill="${chartColours.dark.improvement}"`)
  })

  it('carries title, description and the rule that fired', () => {
    const svg = toSvg(chartScene(wifi, { width: 820, height: 330, words }))
    expect(svg).toContain('role="img"')
    expect(svg).toContain('<title>Wi-Fi tickets a week</title><desc>')
    expect(svg).toContain('data-rule="outside shift"')
  })
})
