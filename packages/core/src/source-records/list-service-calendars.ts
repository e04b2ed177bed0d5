import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectCalendars } from './calendars-store.ts'

export const listServiceCalendars = query({
  name: 'list-service-calendars',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => ({ calendars: await selectCalendars(scope) }),
})
