import type { ValueSystem } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/index.ts'

/** The whole value system; every page of it needs names of most of it. */
export const useSystem = () => useQuery(api.valueSystem.getValueSystem.queryOptions())

/** Names of everything in it, by id. */
export function namesIn(system: ValueSystem): ReadonlyMap<string, string> {
  return new Map(
    Object.values(system).flatMap((records) => records.map(({ id, name }) => [id, name] as const)),
  )
}
