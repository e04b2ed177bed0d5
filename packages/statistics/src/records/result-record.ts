import { createHash } from 'node:crypto'
import type { JsonObject } from '../read-json.ts'
import { canonicalJson } from './canonical-json.ts'

/**
 * A result with everything that says where it comes from. The same inputs give the same record, and
 * `canonicalJson` of it the same bytes, on any machine.
 */
export interface ResultRecord {
  readonly kind: 'verdict' | 'sustain' | 'chart'
  /** Which version of which rule reckoned; old ones stay callable. */
  readonly engine_version: string
  /** Every choice that the rule leaves open, and its constants. */
  readonly settings: JsonObject
  /** SHA-256 over the canonical JSON of what went in, in hexadecimal. */
  readonly inputs_hash: string
  /** The answer's code, and the codes of what stands beside it; `packages/wording` has a sentence for each. */
  readonly reason_codes: readonly string[]
  readonly result: JsonObject
}

/** SHA-256 over the canonical JSON, in hexadecimal. */
export function hashOfInputs(inputs: unknown): string {
  return createHash('sha256').update(canonicalJson(inputs)).digest('hex')
}
