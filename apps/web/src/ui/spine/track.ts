/**
 * The track of the spine: a rounded rectangle walked clockwise, measured by the length walked.
 * With corners as tall as half the height it is a stadium. Pure geometry in SVG units, y downwards.
 */
export type TrackBox = { left: number; top: number; right: number; bottom: number; radius: number }

/** A spot on the track; `inward` is the unit vector towards the inside of the loop. */
export type Spot = { x: number; y: number; along: Vector; inward: Vector }
export type Vector = { x: number; y: number }

type Piece =
  | { kind: 'line'; from: Vector; along: Vector; length: number }
  | { kind: 'arc'; centre: Vector; startAngle: number; radius: number; length: number }

export type Track = { box: TrackBox; length: number; pieces: readonly Piece[] }

/**
 * Builds the track, starting where the top straight begins and going right.
 * @throws RangeError when the radius does not fit the box
 */
export function layTrack(box: TrackBox): Track {
  const { left, top, right, bottom, radius } = box
  const wide = right - left - 2 * radius
  const tall = bottom - top - 2 * radius
  if (radius <= 0 || wide < 0 || tall < 0) throw new RangeError('the radius does not fit the box')
  const quarter = (Math.PI / 2) * radius
  const corner = (x: number, y: number, startAngle: number): Piece => ({
    kind: 'arc',
    centre: { x, y },
    startAngle,
    radius,
    length: quarter,
  })
  const straight = (x: number, y: number, along: Vector, length: number): Piece => ({
    kind: 'line',
    from: { x, y },
    along,
    length,
  })
  const pieces = [
    straight(left + radius, top, { x: 1, y: 0 }, wide),
    corner(right - radius, top + radius, -Math.PI / 2),
    straight(right, top + radius, { x: 0, y: 1 }, tall),
    corner(right - radius, bottom - radius, 0),
    straight(right - radius, bottom, { x: -1, y: 0 }, wide),
    corner(left + radius, bottom - radius, Math.PI / 2),
    straight(left, bottom - radius, { x: 0, y: -1 }, tall),
    corner(left + radius, top + radius, Math.PI),
  ]
  return { box, pieces, length: pieces.reduce((sum, piece) => sum + piece.length, 0) }
}

/** The spot after walking `distance` units; distances beyond the end wrap round. */
export function spotAt(track: Track, distance: number): Spot {
  let rest = ((distance % track.length) + track.length) % track.length
  for (const piece of track.pieces) {
    if (rest <= piece.length) return spotOnPiece(piece, rest)
    rest -= piece.length
  }
  return spotAt(track, 0)
}

function spotOnPiece(piece: Piece, rest: number): Spot {
  if (piece.kind === 'line') {
    const { from, along } = piece
    return {
      x: from.x + along.x * rest,
      y: from.y + along.y * rest,
      along,
      inward: { x: -along.y, y: along.x },
    }
  }
  const angle = piece.startAngle + rest / piece.radius
  const out = { x: Math.cos(angle), y: Math.sin(angle) }
  return {
    x: piece.centre.x + piece.radius * out.x,
    y: piece.centre.y + piece.radius * out.y,
    along: { x: -out.y, y: out.x },
    inward: { x: -out.x, y: -out.y },
  }
}

/** The distance walked to the spot on the top (or bottom) straight that lies at `x`. */
export function distanceAtX(track: Track, side: 'top' | 'bottom', x: number): number {
  const { left, right, radius } = track.box
  const clamped = Math.min(Math.max(x, left + radius), right - radius)
  const topStart = clamped - left - radius
  if (side === 'top') return topStart
  const bottomStart = track.pieces.slice(0, 4).reduce((sum, piece) => sum + piece.length, 0)
  return bottomStart + (right - radius - clamped)
}

/** SVG path of the stretch between two distances, drawn as short chords so that any offset stays exact. */
export function stretch(track: Track, from: number, to: number, inwardBy = 0, chord = 6): string {
  const steps = Math.max(1, Math.ceil((to - from) / chord))
  const parts: string[] = []
  for (let step = 0; step <= steps; step += 1) {
    const { x, y, inward } = spotAt(track, from + ((to - from) * step) / steps)
    parts.push(`${step === 0 ? 'M' : 'L'}${round(x + inward.x * inwardBy)} ${round(y + inward.y * inwardBy)}`)
  }
  return parts.join('')
}

export const round = (value: number): number => Math.round(value * 100) / 100
