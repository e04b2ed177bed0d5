import { isContractProcedure } from '@orpc/contract'
import { z } from 'zod'
import { contract } from '../../packages/contract/src/index.ts'

export interface ContractRoute {
  /** Such as `people.updateMember`. */
  name: string
  method: string
  /** Below the API's prefix, with `{parameters}`. */
  path: string
  parameters: string[]
  /** Null for a route without input. */
  input: z.ZodObject | null
}

/** Every route of the contract, found by walking it: a new one takes part in every test that uses this. */
export const contractRoutes: readonly ContractRoute[] = walk(contract, [])

function walk(node: unknown, names: string[]): ContractRoute[] {
  if (!isContractProcedure(node)) {
    return Object.entries(node as object).flatMap(([name, below]) => walk(below, [...names, name]))
  }
  const { route, inputSchema } = node['~orpc']
  const { method, path } = route
  const name = names.join('.')
  if (!method || !path) throw new Error(`${name} says no method or path`)
  if (inputSchema !== undefined && !(inputSchema instanceof z.ZodObject)) {
    throw new Error(`${name} takes something else than an object`)
  }
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  return [{ name, method, path, parameters, input: inputSchema ?? null }]
}

export type Input = Record<string, unknown>

/** Fill a route's address from its input and tell what is left for the query or the body. */
export function addressed(route: ContractRoute, input: Input): { path: string; rest: Input } {
  const rest = { ...input }
  let path = route.path
  for (const parameter of route.parameters) {
    path = path.replace(`{${parameter}}`, encodeURIComponent(String(input[parameter])))
    delete rest[parameter]
  }
  return { path, rest }
}
