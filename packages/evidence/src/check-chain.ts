import type { EvidencePack, PackEvent } from '@ratchet/contract'
import { contentHashOf, linkHash, oldEventHash } from './chain.ts'
import type { Difference } from './differences.ts'

export interface ChainCheck {
  shown: number
  hidden: number
  /** Hidden events from before contents were hashed apart: only the workspace itself can check their links. */
  unchecked: number
  differences: Difference[]
}

type Shown = Extract<PackEvent, { id: string }>
export const isShown = (event: PackEvent): event is Shown => 'id' in event

/** Walks a chain of events: no position missing, each content its hash, each hash the one before it, up to the head. */
export function checkChain({ previousHash, events, head }: EvidencePack['chain']): ChainCheck {
  const found: ChainCheck = { shown: 0, hidden: 0, unchecked: 0, differences: [] }
  let before = previousHash
  let position = BigInt(events[0]?.position ?? head.position)
  events.forEach((event, index) => {
    const path = `chain.events[${index}]`
    const differ = (part: string, expected: unknown, was: unknown, says: string) => {
      if (expected !== was) found.differences.push({ path: `${path}.${part}`, expected, found: was, says })
    }
    differ('position', position.toString(), event.position, 'events are numbered without a gap')
    if (isShown(event)) {
      found.shown += 1
      if (event.contentHash === null) {
        differ(
          'hash',
          oldEventHash(contentOf(event), before),
          event.hash,
          'hash of the event and the one before',
        )
      } else {
        differ(
          'contentHash',
          contentHashOf(contentOf(event)),
          event.contentHash,
          'hash of what the event says',
        )
      }
    } else found.hidden += 1
    if (event.contentHash !== null) {
      differ('hash', linkHash(event.contentHash, before), event.hash, 'hash of the event and the one before')
    } else if (!isShown(event)) found.unchecked += 1
    before = event.hash
    position = BigInt(event.position) + 1n
  })
  const last = events.at(-1)
  if (last && last.position !== head.position) {
    found.differences.push({
      path: 'chain.head.position',
      expected: last.position,
      found: head.position,
      says: 'the last event is the head of the chain',
    })
  }
  if (before !== head.hash) {
    found.differences.push({
      path: 'chain.head.hash',
      expected: before,
      found: head.hash,
      says: 'the last event is the head of the chain',
    })
  }
  return found
}

function contentOf({ contentHash: _, hash: __, ...content }: Shown) {
  return content
}
