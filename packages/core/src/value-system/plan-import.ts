import {
  collectionOf,
  type FieldError,
  type ImportPlan,
  type ValueSystem,
  type ValueSystemDocument,
  type ValueSystemKind,
  valueSystemKinds,
} from '@ratchet/contract'
import { canonicalJson } from '../foundation/index.ts'
import { type Directory, entryWriter } from './document.ts'
import { type Entry, mergeEntry, type References } from './merge-entry.ts'
import { nameKey } from './name-rules.ts'
import { refuseRecord } from './record-rules.ts'
import { type AnyRecord, recordsOf } from './records.ts'
import { indexSystem } from './system-index.ts'

/** A record that an import writes, with what stood there before. */
export interface Write {
  kind: ValueSystemKind
  before: AnyRecord | null
  after: AnyRecord
}

export interface PlannedImport {
  plan: ImportPlan
  writes: Write[]
  /** Where the document cannot be taken, by path within it; with any of these nothing is written. */
  errors: FieldError[]
}

/** Nobody reads more at once; the next try tells the rest. */
const mostErrors = 50

interface Placed extends Write {
  path: string
}

/**
 * What a document would add and change. Records are known by their name; fields that the document leaves out stay as
 * they are, and records it does not name stay altogether.
 */
export function planImport(
  document: ValueSystemDocument,
  system: ValueSystem,
  directory: Directory,
  { newId, now }: { newId: () => string; now: Date },
): PlannedImport {
  const errors: FieldError[] = []
  const refuse = (path: string, message: string) => errors.push({ path, message })
  const { ids, repeated } = identify(document, system, newId, refuse)
  const references: References = {
    idOf: (kind, name) => ids.get(kind)?.get(nameKey(name)) ?? null,
    directory,
    refuse,
  }
  const placed: Placed[] = []
  for (const kind of valueSystemKinds) {
    const known = new Map<string, AnyRecord>(recordsOf(system, kind).map((record) => [record.id, record]))
    for (const [index, entry] of entriesOf(document, kind).entries()) {
      const path = `${collectionOf[kind]}.${index}`
      if (repeated.has(path)) continue
      const id = references.idOf(kind, entry.name) ?? newId()
      const before = known.get(id) ?? null
      const after = mergeEntry(kind, entry, before ?? { id }, references, path, now)
      placed.push({ kind, before, after, path })
    }
  }
  const writes = placed.filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after))
  const next = replaceAll(system, writes)
  const index = indexSystem(next)
  for (const { kind, after, path } of writes) {
    if (errors.length >= mostErrors) break
    const refusal = refuseRecord(kind, after, index)
    if (refusal) refuse(`${path}.${asDocumentPath(refusal.path)}`, refusal.message)
  }
  return {
    plan: planOf(writes, placed.length, entryWriter(system, directory), entryWriter(next, directory)),
    writes: parentsFirst(writes).map(({ kind, before, after }) => ({
      kind,
      before,
      after: { ...after, version: before === null ? 0 : before.version + 1 },
    })),
    errors,
  }
}

/** Every name of the system and of the document gets its id, so that entries may refer to each other in any order. */
function identify(
  document: ValueSystemDocument,
  system: ValueSystem,
  newId: () => string,
  refuse: (path: string, message: string) => void,
) {
  const ids = new Map<ValueSystemKind, Map<string, string>>()
  const repeated = new Set<string>()
  for (const kind of valueSystemKinds) {
    const named = new Map(recordsOf(system, kind).map(({ id, name }) => [nameKey(name), id]))
    const seen = new Set<string>()
    for (const [index, { name }] of entriesOf(document, kind).entries()) {
      const key = nameKey(name)
      if (seen.has(key)) {
        const path = `${collectionOf[kind]}.${index}`
        repeated.add(path)
        refuse(`${path}.name`, `“${name}” stands twice in this document; make it one`)
      }
      seen.add(key)
      if (!named.has(key)) named.set(key, newId())
    }
    ids.set(kind, named)
  }
  return { ids, repeated }
}

const entriesOf = (document: ValueSystemDocument, kind: ValueSystemKind): readonly Entry[] =>
  document[collectionOf[kind]] ?? []

function replaceAll(system: ValueSystem, writes: readonly Write[]): ValueSystem {
  const next: Record<string, readonly AnyRecord[]> = {}
  for (const kind of valueSystemKinds) {
    const written = new Map(writes.filter((one) => one.kind === kind).map(({ after }) => [after.id, after]))
    const untouched = recordsOf(system, kind).filter(({ id }) => !written.has(id))
    next[collectionOf[kind]] = [...untouched, ...written.values()]
  }
  return next as unknown as ValueSystem
}

/** A new aim must stand before the aims under it can be written. Circles were refused already. */
function parentsFirst(writes: readonly Write[]): readonly Write[] {
  const byId = new Map(writes.map((write) => [write.after.id, write]))
  const ordered = new Set<Write>()
  const seen = new Set<Write>()
  for (const write of writes) {
    const above: Write[] = []
    for (let here: Write | undefined = write; here && !seen.has(here); here = parentOf(here, byId)) {
      seen.add(here)
      above.unshift(here)
    }
    for (const one of above) ordered.add(one)
  }
  return [...ordered]
}

const parentOf = ({ after }: Write, byId: ReadonlyMap<string, Write>): Write | undefined =>
  'parentId' in after && after.parentId !== null ? byId.get(after.parentId) : undefined

type WriteEntry = ReturnType<typeof entryWriter>

function planOf(
  writes: readonly Write[],
  entries: number,
  entryBefore: WriteEntry,
  entryAfter: WriteEntry,
): ImportPlan {
  const changes = writes.map(({ kind, before, after }) => {
    const was = before === null ? {} : entryBefore(kind, before)
    const becomes = entryAfter(kind, after)
    const fields = [...new Set([...Object.keys(was), ...Object.keys(becomes)])]
      .map((field) => ({ field, before: was[field] ?? null, after: becomes[field] ?? null }))
      .filter((field) => JSON.stringify(field.before) !== JSON.stringify(field.after))
    return {
      kind,
      name: after.name,
      change: before === null ? ('added' as const) : ('changed' as const),
      fields,
    }
  })
  return { changes, unchanged: entries - writes.length }
}

const documentNames: Record<string, string> = {
  parentId: 'under',
  ownerId: 'owner',
  teamId: 'team',
  serviceIds: 'services',
  streamId: 'stream',
}

/** A field's path in a record as the document spells it. */
const asDocumentPath = (path: string): string =>
  path
    .split('.')
    .map((part) => documentNames[part] ?? part)
    .join('.')
