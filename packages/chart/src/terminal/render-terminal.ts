import { dayNumber } from '../calendar.ts'
import { type ChartInput, type ChartPoint, drawablePoints, meaningOf } from '../input.ts'
import { tellerOf } from '../scene/frame.ts'
import { carriedLimits } from '../scene/guides.ts'
import { type TimeScale, timeScale } from '../scene/time-scale.ts'
import { type ValueScale, valueScale } from '../scene/value-scale.ts'
import { legendItems } from '../text/legend.ts'
import type { ChartWords } from '../words.ts'
import { Canvas, type Ink } from './canvas.ts'
import { asciiGlyphs, boxGlyphs, type Glyphs } from './glyphs.ts'

export interface TerminalOptions {
  readonly words: ChartWords
  /** Width of the terminal; between 60 and 200 is used. */
  readonly columns: number
  /** Rows of the plot itself, 14 when left out. */
  readonly rows?: number
  /** ANSI colours; leave out when piped. */
  readonly colour?: boolean
  readonly ascii?: boolean
}

interface Sheet {
  input: ChartInput
  points: ChartPoint[]
  words: ChartWords
  glyphs: Glyphs
  canvas: Canvas
  /** First and last column of the plot, first and last row. */
  left: number
  right: number
  top: number
  bottom: number
  time: TimeScale
  row(value: number): number
  value: ValueScale
  tell(value: number, segment?: ChartInput['segments'][number]): string
}

/** Pixels that one row stands for, so that the scale chooses as many ticks as a picture of that height would. */
const rowPixels = 18

/** The chart as characters, ending with a legend of what is on it. Lines are joined with `\n`, none is wider than asked. */
export function renderTerminal(input: ChartInput, options: TerminalOptions): string {
  const sheet = sheetOf(input, options)
  if (sheet.points.length === 0) return `${clean(input.title)}\n${options.words.noPoints}`
  drawAxes(sheet)
  drawGuides(sheet)
  drawDates(sheet)
  drawMarks(sheet)
  drawWords(sheet)
  const lines = sheet.canvas
    .lines(options.colour ?? false)
    .map((line) => (options.ascii ? plainAscii(line) : line))
  const legend = legendLines(sheet).map((line) => (options.ascii ? plainAscii(line) : line))
  return [heading(sheet, options), ...lines, ...legend].join('\n')
}

function sheetOf(input: ChartInput, options: TerminalOptions): Sheet {
  const columns = Math.min(200, Math.max(60, Math.floor(options.columns) || 80))
  const rows = Math.min(60, Math.max(6, Math.floor(options.rows ?? 14)))
  const points = drawablePoints(input)
  const tell = tellerOf(input, points, options.words)
  const value = valueScale(input, points, 0, (rows - 1) * rowPixels)
  const left = Math.max(...value.ticks.map((tick) => [...tick.text].length), 1) + 2
  const right =
    columns - 2 - Math.max(0, ...gutterTexts(input, options.words, tell).map((one) => [...one.text].length))
  const top = 2
  return {
    input,
    points,
    words: options.words,
    glyphs: options.ascii ? asciiGlyphs : boxGlyphs,
    canvas: new Canvas(columns, rows + 4),
    left,
    right,
    top,
    bottom: top + rows - 1,
    time: timeScale(input, points, left, right),
    value,
    row: (at) => top + Math.round(value.y(at) / rowPixels),
    tell,
  }
}

function gutterTexts(
  input: ChartInput,
  words: ChartWords,
  tell: Sheet['tell'],
): { value: number; text: string; ink: Ink }[] {
  const last = input.segments.at(-1)
  if (!last || input.segments.length < 2) return []
  const mean = { value: last.centre, text: words.mean(tell(last.centre, last)), ink: 'strong' as const }
  if (last.lower === last.upper) return [mean]
  const limits = [last.upper, last.lower].map((limit) => ({
    value: limit,
    text: tell(limit, last),
    ink: 'faint' as const,
  }))
  return [mean, ...limits]
}

function drawAxes({ canvas, glyphs, value, time, left, right, top, bottom }: Sheet): void {
  for (let row = top; row <= bottom; row++) canvas.put(left - 1, row, glyphs.axis, 'faint')
  for (const tick of value.ticks) {
    const row = top + Math.round(tick.y / rowPixels)
    canvas.put(left - 1, row, glyphs.tick, 'faint')
    canvas.write(left - 2 - [...tick.text].length, row, tick.text)
  }
  canvas.put(left - 1, bottom + 1, glyphs.corner, 'faint')
  for (let column = left; column <= right; column++) canvas.put(column, bottom + 1, glyphs.floor, 'faint')
  let free = 0
  for (const tick of time.ticks) {
    const column = Math.round(tick.x)
    canvas.put(column, bottom + 1, glyphs.floorTick, 'faint')
    const text = tick.texts.at(-1) ?? ''
    if (column >= free && canvas.write(column, bottom + 2, text)) free = column + [...text].length + 1
  }
}

function drawGuides(sheet: Sheet): void {
  const { input, canvas, glyphs, time, left, right } = sheet
  const across = (value: number, from: number, to: number, char: string, ink: Ink) => {
    if (!isOnSheet(sheet, value)) return
    for (let column = Math.round(from); column <= Math.round(to); column++)
      canvas.put(column, sheet.row(value), char, ink)
  }
  if (input.target) across(input.target.value, left, right, glyphs.target, 'improvement')
  if (input.baselineCarried) {
    const { from, to } = input.baselineCarried
    for (const limit of carriedLimits(input))
      across(limit.value, time.x(dayNumber(from)), time.end(to), glyphs.carried, 'faint')
  }
  for (const segment of input.segments) {
    const [x1, x2] = [time.x(dayNumber(segment.from)), time.end(segment.to)]
    for (const [limits, from, to] of segment.steps
      ? segment.steps.map((step) => [step, time.x(dayNumber(step.from)), time.end(step.from)] as const)
      : [[segment, x1, x2] as const]) {
      across(limits.lower, from, to, glyphs.limit, 'faint')
      across(limits.upper, from, to, glyphs.limit, 'faint')
    }
    across(segment.centre, x1, x2, glyphs.mean, 'strong')
  }
}

/** Vertical lines with their words above; the judging date takes the upper row where both would touch. */
function drawDates({ input, canvas, glyphs, time, words, top, bottom, right }: Sheet): void {
  const down = (on: string, char: string, ink: Ink, from: number) => {
    const column = Math.round(time.x(dayNumber(on)))
    for (let row = from; row <= bottom; row++) canvas.put(column, row, char, ink)
    return column
  }
  for (const change of input.changes ?? []) down(change.on, glyphs.change, 'faint', top)
  const flags: { column: number; text: string }[] = []
  if (input.judgingOn) {
    const column = down(input.judgingOn, glyphs.judging, 'plain', top - 1)
    flags.push({
      column,
      text: `${input.judged ? words.judged : words.judgingDate} ${words.shortDate(input.judgingOn)}`,
    })
  }
  if (input.goLiveOn) {
    const column = down(input.goLiveOn, glyphs.goLive, 'strong', top - 1)
    flags.push({ column, text: `${words.goLive} ${words.shortDate(input.goLiveOn)}` })
  }
  for (const { column, text } of flags.toReversed()) {
    const before = column - [...text].length - 1
    const places = column + 2 + [...text].length > right ? [before, column + 2] : [column + 2, before]
    const rows = [top - 1, top - 2]
    rows.some((row) => places.some((place) => canvas.write(place, row, text, 'strong', true)))
  }
}

function drawMarks(sheet: Sheet): void {
  const { points, canvas, glyphs, time } = sheet
  const loud = (point: ChartPoint) => (point.signal ? 1 : 0)
  for (const point of points.toSorted((a, b) => loud(a) - loud(b))) {
    const meaning = meaningOf(point)
    const ink = meaning === 'improvement' || meaning === 'concern' ? meaning : 'plain'
    canvas.put(
      Math.round(time.middle(point.periodStart)),
      sheet.row(point.value),
      glyphs.mark[meaning],
      ink,
      true,
    )
  }
}

/** Numbers right of the plot for the last segment, on their lines for the earlier ones, and the target's words. */
function drawWords(sheet: Sheet): void {
  const { input, canvas, words, time, tell, left, right } = sheet
  for (const { value, text, ink } of gutterTexts(input, words, tell)) {
    if (isOnSheet(sheet, value)) canvas.write(right + 2, sheet.row(value), text, ink)
  }
  const along = (value: number, texts: string[], from: number, to: number, ink: Ink) => {
    if (!isOnSheet(sheet, value)) return
    for (const text of texts.map((one) => ` ${clean(one)} `)) {
      const last = Math.round(to) - [...text].length
      for (let column = Math.round(from) + 1; column <= last; column++) {
        if (canvas.write(column, sheet.row(value), text, ink)) return
      }
    }
  }
  for (const segment of input.segments.length > 1 ? input.segments.slice(0, -1) : input.segments) {
    const [x1, x2] = [time.x(dayNumber(segment.from)), time.end(segment.to)]
    along(segment.centre, [words.mean(tell(segment.centre, segment))], x1, x2, 'strong')
    if (segment.lower === segment.upper || segment.steps) continue
    along(segment.upper, [words.upperLimit(tell(segment.upper, segment))], x1, x2, 'faint')
    along(segment.lower, [words.lowerLimit(tell(segment.lower, segment))], x1, x2, 'faint')
  }
  if (input.target) {
    const texts = [`${words.target}: ${input.target.label}`, `${words.target} ${tell(input.target.value)}`]
    along(input.target.value, texts, left, right, 'improvement')
  }
}

function heading({ input, words, canvas }: Sheet, { colour, ascii }: TerminalOptions): string {
  const note = { decrease: words.lowerIsBetter, increase: words.higherIsBetter, neutral: '' }[input.direction]
  const text = note === '' ? clean(input.title) : `${clean(input.title)} (${note})`
  const cut = [...(ascii ? plainAscii(text) : text)].slice(0, canvas.columns).join('')
  return colour ? `\u001b[1m${cut}\u001b[0m` : cut
}

function legendLines({ input, words, glyphs, canvas }: Sheet): string[] {
  const items = legendItems(input, words).map((item) => {
    if (item.kind === 'mark') return `${glyphs.mark[item.meaning]} ${item.text}`
    const char = item.dash === '' ? glyphs.mean : item.dash.startsWith('5') ? glyphs.limit : glyphs.carried
    return `${char.repeat(2)} ${item.text}`
  })
  if (input.target) items.push(`${glyphs.target.repeat(2)} ${words.target}`)
  for (const change of input.changes ?? [])
    items.push(`${glyphs.change} ${clean(change.label)}, ${words.shortDate(change.on)}`)
  const lines: string[] = []
  for (const item of items) {
    const last = lines.at(-1)
    const cut = [...item].slice(0, canvas.columns).join('')
    if (last !== undefined && [...`${last}   ${cut}`].length <= canvas.columns)
      lines[lines.length - 1] = `${last}   ${cut}`
    else lines.push(cut)
  }
  return lines
}

function isOnSheet({ value }: Sheet, at: number): boolean {
  return Number.isFinite(at) && at >= value.low && at <= value.high
}

/** Texts come from people: control characters would steer the terminal. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

function plainAscii(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll('\u00a0', ' ')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{ASCII}]/gu, '?')
}
