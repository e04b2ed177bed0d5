import { implement } from '@orpc/server'
import { contract } from '@ratchet/contract'
import type { RequestContext } from './request-context.ts'

/** The contract's routes, to be given their handlers; each capability's file takes its own part. */
export const routes = implement(contract).$context<RequestContext>()
