import { type ValueSystem, type ValueSystemKind, valueSystemKinds } from '@ratchet/contract'
import { nameKey } from './name-rules.ts'
import { type AnyRecord, type RecordOf, recordsOf } from './records.ts'

/** A system laid out for questions about single records, so that a large import does not compare each with each. */
export interface SystemIndex {
  count(kind: ValueSystemKind): number
  find<Kind extends ValueSystemKind>(kind: Kind, id: string): RecordOf[Kind] | undefined
  /** Another record of the kind with the same name. */
  twinOf(kind: ValueSystemKind, record: AnyRecord): AnyRecord | undefined
  /** Live aims right under one. */
  liveUnder(aimId: string): readonly RecordOf['strategic_aim'][]
  /** Could there be a circle through this one at all? */
  mayCircle(kind: 'strategic_aim' | 'value_stream', id: string): boolean
}

export function indexSystem(system: ValueSystem): SystemIndex {
  const byId = new Map<ValueSystemKind, Map<string, AnyRecord>>()
  const byName = new Map<ValueSystemKind, Map<string, AnyRecord[]>>()
  for (const kind of valueSystemKinds) {
    const records: readonly AnyRecord[] = recordsOf(system, kind)
    byId.set(kind, new Map(records.map((record) => [record.id, record])))
    byName.set(
      kind,
      Map.groupBy(records, ({ name }) => nameKey(name)),
    )
  }
  const liveAims = system.strategicAims.filter(({ archivedAt }) => archivedAt === null)
  const under = Map.groupBy(liveAims, ({ parentId }) => parentId)
  const knots = {
    strategic_aim: knotOf(new Map(system.strategicAims.map((aim) => [aim.id, parentsOf(aim)]))),
    value_stream: knotOf(new Map(system.valueStreams.map((stream) => [stream.id, drawnOutBy(stream)]))),
  }
  return {
    count: (kind) => byId.get(kind)?.size ?? 0,
    find: <Kind extends ValueSystemKind>(kind: Kind, id: string) =>
      byId.get(kind)?.get(id) as RecordOf[Kind] | undefined,
    twinOf: (kind, { id, name }) =>
      byName
        .get(kind)
        ?.get(nameKey(name))
        ?.find((other) => other.id !== id),
    liveUnder: (aimId) => under.get(aimId) ?? [],
    mayCircle: (kind, id) => knots[kind].has(id),
  }
}

/** Where one gets to from an aim or a stream; from one that is not there, nowhere. */
export const parentsOf = (aim: RecordOf['strategic_aim'] | undefined): string[] =>
  aim && aim.parentId !== null ? [aim.parentId] : []
export const drawnOutBy = (stream: RecordOf['value_stream'] | undefined): string[] =>
  stream?.steps.flatMap(({ streamId }) => streamId ?? []) ?? []

/** What is left when whatever leads nowhere is taken away again and again: the circles and what leads into them. */
function knotOf(next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const into = new Map<string, string[]>()
  const open = new Map<string, number>()
  for (const [from, targets] of next) {
    const known = targets.filter((to) => next.has(to))
    open.set(from, known.length)
    for (const to of known) {
      const sources = into.get(to)
      if (sources) sources.push(from)
      else into.set(to, [from])
    }
  }
  const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id)
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    open.delete(end)
    for (const from of into.get(end) ?? []) {
      const left = (open.get(from) ?? 0) - 1
      open.set(from, left)
      if (left === 0) ends.push(from)
    }
  }
  return new Set(open.keys())
}
