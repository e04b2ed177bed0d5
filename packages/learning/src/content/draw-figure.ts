import type { Figure, Mark } from './figure-shape.ts'

type Of<M extends Mark['mark']> = Extract<Mark, { mark: M }>
type Tone = Mark['tone']

const fontSizes = { small: 13, normal: 15, large: 19 } as const
const lineHeight = 19

/**
 * A figure as SVG text. Every word is escaped, so that it may be put into a page as it is, whoever wrote the course.
 * It takes the colour of its surroundings; `--figure-accent` and `--figure-warning` colour what stands out.
 * Drawings are about 400 units wide, so that their letters stay legible on a phone.
 */
export function drawFigure(figure: Figure): string {
  const { id, width, height, title, alternative, marks } = figure
  const names = `figure-${id}-title figure-${id}-text`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="${names}" style="max-width:100%;height:auto">`,
    `<title id="figure-${id}-title">${escaped(title)}</title>`,
    `<desc id="figure-${id}-text">${escaped(alternative)}</desc>`,
    ...marks.map(drawMark),
    '</svg>',
  ].join('')
}

function drawMark(mark: Mark): string {
  if (mark.mark === 'box') return drawBox(mark)
  if (mark.mark === 'arrow') return drawArrow(mark)
  const { at, text, tone, anchor, size } = mark
  return drawText(at[0], at[1], text, tone, anchor, fontSizes[size], size === 'large')
}

function drawBox({ at: [x, y], size: [width, height], tone, round, lines }: Of<'box'>): string {
  const dashes = tone === 'quiet' ? ' stroke-dasharray="5 4"' : ''
  const filled = tone === 'strong' ? ' fill="currentColor" fill-opacity="0.08"' : ' fill="none"'
  const weight = tone === 'accent' || tone === 'strong' ? 2 : 1.25
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"${filled} stroke="${colour(tone)}" stroke-width="${weight}"${dashes}/>`
  const first = y + height / 2 - ((lines.length - 1) * lineHeight) / 2 + 5
  const words = lines.map((line, index) => {
    const size = index === 0 ? fontSizes.normal : fontSizes.small
    const bold = index === 0 && lines.length > 1
    return drawText(x + width / 2, first + index * lineHeight, line, 'plain', 'middle', size, bold)
  })
  return frame + words.join('')
}

/** A way with a bend, as a quadratic curve, and a head that points where the curve ends. */
function drawArrow({ from, to, bend, tone }: Of<'arrow'>): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const way = Math.hypot(dx, dy) || 1
  // The control point lies twice as far out as the curve goes.
  const control = [
    (from[0] + to[0]) / 2 + (dy / way) * bend * 2,
    (from[1] + to[1]) / 2 - (dx / way) * bend * 2,
  ] as const
  const [ex, ey] = [to[0] - control[0], to[1] - control[1]]
  const end = Math.hypot(ex, ey) || 1
  const [ux, uy] = [ex / end, ey / end]
  const wing = (side: number) =>
    `${rounded(to[0] - 10 * ux - side * 5 * uy)} ${rounded(to[1] - 10 * uy + side * 5 * ux)}`
  const curve = `M${from[0]} ${from[1]}Q${rounded(control[0])} ${rounded(control[1])} ${to[0]} ${to[1]}`
  return (
    `<path d="${curve}" fill="none" stroke="${colour(tone)}" stroke-width="1.75"/>` +
    `<path d="M${to[0]} ${to[1]}L${wing(1)}L${wing(-1)}Z" fill="${colour(tone)}"/>`
  )
}

function drawText(
  x: number,
  y: number,
  text: string,
  tone: Tone,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  bold: boolean,
): string {
  const weight = bold ? ' font-weight="600"' : ''
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" font-size="${size}" fill="${colour(tone)}"${weight}>${escaped(text)}</text>`
}

function colour(tone: Tone): string {
  if (tone === 'accent') return 'var(--figure-accent, currentColor)'
  if (tone === 'warning') return 'var(--figure-warning, currentColor)'
  return 'currentColor'
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
