import type { Collection } from './open-collection.ts'
import { readProtobuf } from './protobuf.ts'

export interface NoteType {
  readonly name: string
  readonly kind: 'standard' | 'cloze'
  readonly fields: readonly string[]
}

export interface Names {
  readonly noteTypes: ReadonlyMap<number, NoteType>
  readonly decks: ReadonlyMap<number, string>
}

/** Note types and decks of schema 11: JSON in the one row of `col`. */
export function legacyNames(collection: Collection): Names {
  for (const [models, decks] of collection.rows('select models, decks from col')) {
    return {
      noteTypes: new Map(
        entriesOf(models).map(([id, model]) => [
          Number(id),
          {
            name: String(model.name ?? ''),
            kind: model.type === 1 ? 'cloze' : 'standard',
            fields: listOf(model.flds).map((field) => String(field.name ?? '')),
          },
        ]),
      ),
      decks: new Map(entriesOf(decks).map(([id, deck]) => [Number(id), String(deck.name ?? '')])),
    }
  }
  return { noteTypes: new Map(), decks: new Map() }
}

/** The same of schema 18: tables of their own, settings in protobuf. Never compared by name: the collation is Anki's. */
export function latestNames(collection: Collection): Names {
  const fields = new Map<number, string[]>()
  for (const [id, ord, name] of collection.rows('select ntid, ord, name from fields')) {
    const list = fields.get(Number(id)) ?? []
    list[Number(ord)] = String(name)
    fields.set(Number(id), list)
  }
  const noteTypes = new Map<number, NoteType>()
  for (const [id, name, config] of collection.rows('select id, name, config from notetypes')) {
    const cloze =
      config instanceof Uint8Array && readProtobuf(config).some(([n, value]) => n === 1 && value === 1)
    noteTypes.set(Number(id), {
      name: String(name),
      kind: cloze ? 'cloze' : 'standard',
      fields: fields.get(Number(id)) ?? [],
    })
  }
  const decks = new Map<number, string>()
  for (const [id, name] of collection.rows('select id, name from decks')) {
    decks.set(Number(id), String(name).replaceAll('\u001f', '::'))
  }
  return { noteTypes, decks }
}

function entriesOf(json: unknown): [string, Record<string, unknown>][] {
  const parsed: unknown = JSON.parse(String(json ?? '{}'))
  return isRecord(parsed)
    ? Object.entries(parsed).filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]))
    : []
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
