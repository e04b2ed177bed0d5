import { Id } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { partAt } from './parts-store.ts'

/** The bytes of a file that begin at `offset`, as far as their part reaches; null at the end. For the worker. */
export const readImportPart = query({
  name: 'read-import-part',
  allow: allow.system,
  input: z.strictObject({ importId: Id, offset: z.number().int().min(0) }),
  run: (scope, { importId, offset }) => partAt(scope, importId, offset),
})
