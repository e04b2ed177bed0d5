import { StatisticsError } from '../errors.ts'
import { judgeV2, verdictV2 } from '../verdict-v2/judge-v2.ts'
import type { VerdictV2 } from '../verdict-v2/types.ts'
import { judgeV1, verdictV1 } from './judge-v1.ts'
import type { Verdict, VerdictInput } from './types.ts'

/** Every engine that ever decided something stays callable, so an old verdict can be recomputed. */
export const engines: Readonly<Record<string, (input: VerdictInput) => Verdict>> = {
  [verdictV1]: judgeV1,
  [verdictV2]: judgeV2,
}

/** The engine that new evidence contracts freeze. */
export const ENGINE_VERSION = verdictV2

/** Judges with the engine that new contracts freeze; `judgeWith` takes the one a contract names. */
export function judge(input: VerdictInput): VerdictV2 {
  return judgeV2(input)
}

/** @throws StatisticsError `unknown_engine` when this version of the software does not know the engine */
export function judgeWith(version: string, input: VerdictInput): Verdict {
  const engine = Object.hasOwn(engines, version) ? engines[version] : undefined
  if (!engine) throw unknownEngine(version)
  return engine(input)
}

export function unknownEngine(version: string): StatisticsError {
  return new StatisticsError(
    'unknown_engine',
    `There is no engine "${version}" here; known are ${Object.keys(engines).join(', ')}.`,
  )
}
