import { dayNumber } from '../calendar.ts'
import type { ChartSegment } from '../input.ts'
import { baselineBox, settlingBox, targetBox } from './bands.ts'
import type { Frame } from './frame.ts'
import { carriedLimits, isDrawnLimit, segmentSpan } from './guides.ts'
import { wrapText } from './measure-text.ts'
import type { LabelRequest, Spot } from './place-labels.ts'
import type { TextRun, Token } from './scene.ts'

const optional = 5
const wanted = 25
const needed = 1000
/** Less than a date line costs: in one row of dates no label may cross the other's line. */
const tight = 8

type Texts = LabelRequest['texts']
const plain = (text: string): TextRun[][] => [[{ text }]]
const strong = (text: string): TextRun[][] => [[{ text, bold: true }]]

/** Every label the chart would like to have, the most important first. */
export function labelRequests(frame: Frame, topRows: number): LabelRequest[] {
  const { segments } = frame.input
  const last = segments.length > 1 ? segments.at(-1) : undefined
  const requests: LabelRequest[] = [...flagRequests(frame, topRows)]
  if (last) requests.push(...gutterRequests(frame, last))
  requests.push(...targetRequest(frame))
  for (const segment of segments) if (segment !== last) requests.push(...segmentRequests(frame, segment))
  requests.push(...baselineRequest(frame), ...noteRequests(frame), ...changeRequests(frame))
  requests.push(...settlingRequest(frame), ...carriedRequests(frame))
  return requests
}

function request(
  frame: Frame,
  role: string,
  texts: Texts,
  spots: Spot[],
  tolerance: number,
  tone: Token = 'ink2',
): LabelRequest {
  return { role, tone, size: frame.fontSize, texts, spots, tolerance }
}

/** Go-live and judging date stand above the plot, beside their lines. */
function flagRequests(frame: Frame, topRows: number): LabelRequest[] {
  const { input, words, time, plot } = frame
  const flags: LabelRequest[] = []
  const add = (role: string, on: string, word: string, offset: number) => {
    const x = time.x(dayNumber(on))
    const y = plot.y - 7 - (role === 'judging' ? Math.max(0, topRows - 1) * 17 : 0)
    const date = words.shortDate(on)
    const before: Spot = { x: x - 6, y, anchor: 'end' }
    const after: Spot = { x: x + offset, y, anchor: 'start' }
    const spots = role === 'judging' ? [before, after] : [after, before]
    flags.push(
      request(
        frame,
        role,
        [[[{ text: word, bold: true }, { text: ` ${date}` }]], strong(word), plain(date)],
        spots,
        topRows > 1 ? needed : tight,
        'ink',
      ),
    )
  }
  if (input.goLiveOn) add('go-live', input.goLiveOn, words.goLive, 13)
  if (input.judgingOn) add('judging', input.judgingOn, input.judged ? words.judged : words.judgingDate, 6)
  return flags
}

/** The last segment's numbers stand right of the plot, pushed apart where they are close. */
function gutterRequests(frame: Frame, segment: ChartSegment): LabelRequest[] {
  const { plot, words, tell, narrow } = frame
  const x = plot.x + plot.width + 6
  const spots = (value: number, away: number[]): Spot[] =>
    away.map((dy) => ({ x, y: frame.value.y(value) + 4 + dy, anchor: 'start' }))
  const mean = tell(segment.centre, segment)
  const requests = [
    request(
      frame,
      'mean',
      narrow ? [strong(mean)] : [strong(words.mean(mean)), strong(mean)],
      spots(segment.centre, [0]),
      needed,
      'ink',
    ),
  ]
  for (const [limit, sign] of [
    [segment.upper, -1],
    [segment.lower, 1],
  ] as const) {
    if (segment.upper === segment.lower || !isDrawnLimit(frame, limit)) continue
    requests.push(
      request(
        frame,
        'limit',
        [plain(tell(limit, segment))],
        spots(
          limit,
          [0, 3, 6, 9, 12].map((d) => d * sign),
        ),
        needed,
        'ink3',
      ),
    )
  }
  return requests
}

function targetRequest(frame: Frame): LabelRequest[] {
  const { input, words, plot } = frame
  const box = targetBox(frame)
  if (!box || !input.target) return []
  const label = input.target.label
  const word = words.target
  const full = label.toLowerCase().startsWith(word.toLowerCase()) ? label : `${word}: ${label}`
  const short = full.replace(/\s*\([^)]*\)\s*$/, '')
  const edge = frame.value.y(input.target.value)
  const down = input.direction === 'decrease'
  // Inside the band first; where the band is thin, on the other side of its edge.
  const ys = down ? [edge + 15, edge + 24, edge - 6] : [edge - 6, edge - 15, edge + 15]
  const spots = ys.flatMap((y): Spot[] => [
    { x: plot.x + 8, y, anchor: 'start' },
    { x: plot.x + plot.width - 8, y, anchor: 'end' },
    { x: plot.x + plot.width / 2, y, anchor: 'middle' },
  ])
  const texts = [...new Set([full, short, `${word} ${frame.tell(input.target.value)}`])].map(strong)
  return [request(frame, 'target', texts, spots, wanted, 'improvement')]
}

/** Numbers along a segment, just above or below their line, at its ends or between. */
function segmentRequests(frame: Frame, segment: ChartSegment): LabelRequest[] {
  const { words, tell, narrow } = frame
  const { x1, x2 } = segmentSpan(frame, segment)
  const along = (value: number, first: 'above' | 'below', order: number[]): Spot[] => {
    const y = frame.value.y(value)
    const ys = first === 'above' ? [y - 5, y + 14] : [y + 14, y - 5]
    return ys.flatMap((at) =>
      order.map(
        (part): Spot =>
          part === 0
            ? { x: x1 + 8, y: at, anchor: 'start' }
            : part === 1
              ? { x: x2 - 6, y: at, anchor: 'end' }
              : { x: x1 + (x2 - x1) * part, y: at, anchor: 'middle' },
      ),
    )
  }
  const middle = [0.72, 0.5, 0.28, 0.85, 0.15, 0.6, 0.4, 0.78, 0.66, 0.55, 0.45, 0.34, 0.22, 0.92, 0.08, 1, 0]
  const mean = tell(segment.centre, segment)
  const requests = [
    request(
      frame,
      'mean',
      [strong(words.mean(mean)), strong(mean)],
      along(segment.centre, 'above', middle),
      wanted,
      'ink',
    ),
  ]
  if (segment.lower === segment.upper || segment.steps) return requests
  for (const [limit, word] of [
    [segment.upper, words.upperLimit(tell(segment.upper, segment))],
    [segment.lower, words.lowerLimit(tell(segment.lower, segment))],
  ] as const) {
    if (!isDrawnLimit(frame, limit)) continue
    const texts = narrow ? [plain(tell(limit, segment))] : [plain(word), plain(tell(limit, segment))]
    requests.push(
      request(frame, 'limit', texts, along(limit, 'below', [0, 1, 0.5, 0.25, 0.75]), optional, 'ink3'),
    )
  }
  return requests
}

function baselineRequest(frame: Frame): LabelRequest[] {
  const box = baselineBox(frame)
  if (!box) return []
  const count = frame.points.filter((point) => point.phase === 'baseline' && !point.excluded).length
  // Not inside the target's band, where it would read as part of the target.
  const [top, bottom] = [box.y + 16, box.y + box.height - 8]
  const { target, direction } = frame.input
  const rows = !target ? [top, bottom] : direction === 'decrease' ? [top] : [bottom, top]
  const spots = rows.flatMap((y): Spot[] => [
    { x: box.x + 8, y, anchor: 'start' },
    { x: box.x + box.width - 8, y, anchor: 'end' },
    { x: box.x + box.width / 2, y, anchor: 'middle' },
  ])
  return [
    request(
      frame,
      'baseline',
      [plain(frame.words.baselineOf(count, frame.input.period)), plain(frame.words.baseline)],
      spots,
      optional,
    ),
  ]
}

function noteRequests(frame: Frame): LabelRequest[] {
  return frame.points.flatMap((point) => {
    if (!point.note) return []
    const x = frame.time.middle(point.periodStart)
    const y = frame.value.y(point.value)
    const text = `${point.note}, ${frame.tell(point.value)}`
    const spots: Spot[] = [
      { x: x - 9, y: y + 4, anchor: 'end' },
      { x: x + 9, y: y + 4, anchor: 'start' },
      { x, y: y - 10, anchor: 'middle' },
      { x, y: y + 20, anchor: 'middle' },
    ]
    return [request(frame, 'note', [plain(text), plain(point.note)], spots, optional)]
  })
}

function changeRequests(frame: Frame): LabelRequest[] {
  const { plot, time, words, fontSize } = frame
  return (frame.input.changes ?? []).map((change) => {
    const x = time.x(dayNumber(change.on))
    const text = `${change.label}, ${words.shortDate(change.on)}`
    const wrapped = [190, 140, 96].map((width) =>
      wrapText(text, width, fontSize).map((one) => [{ text: one }]),
    )
    const ys = [16, 32, 48, 64, 90, 120].filter((dy) => dy < plot.height - 20).map((dy) => plot.y + dy)
    const spots = ys.flatMap((y): Spot[] => [
      { x: x + 6, y, anchor: 'start' },
      { x: x - 6, y, anchor: 'end' },
    ])
    return request(
      frame,
      'change',
      [
        ...wrapped.filter((lines) => lines.length <= 4),
        wrapText(`${words.otherChange}, ${words.shortDate(change.on)}`, 84, fontSize).map((one) => [
          { text: one },
        ]),
        plain(words.otherChange),
      ],
      spots,
      optional,
    )
  })
}

function settlingRequest(frame: Frame): LabelRequest[] {
  const box = settlingBox(frame)
  if (!box) return []
  const parts = [0.42, 0.3, 0.55, 0.2, 0.68, 0.1, 0.8]
  const spots = parts.flatMap((part): Spot[] => [
    { x: box.x + box.width + 7, y: box.y + box.height * part, anchor: 'start' },
  ])
  return [request(frame, 'settling', [plain(frame.words.settlingIn)], spots, optional)]
}

function carriedRequests(frame: Frame): LabelRequest[] {
  const carried = frame.input.baselineCarried
  if (!carried) return []
  const { x1, x2 } = segmentSpan(frame, carried)
  return carriedLimits(frame.input).flatMap((limit) => {
    if (!isDrawnLimit(frame, limit.value)) return []
    const y = frame.value.y(limit.value)
    const text = limit.side === 'upper' ? frame.words.baselineUpperLimit : frame.words.baselineLowerLimit
    const spots = [y - 5, y + 14].flatMap((at) =>
      [1, 0.8, 0.6, 0.4, 0.2, 0].map(
        (part): Spot => ({
          x: part === 1 ? x2 - 6 : part === 0 ? x1 + 6 : x1 + (x2 - x1) * part,
          y: at,
          anchor: part === 1 ? 'end' : part === 0 ? 'start' : 'middle',
        }),
      ),
    )
    return [request(frame, 'carried', [plain(text)], spots, optional, 'ink3')]
  })
}
