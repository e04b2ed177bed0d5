import { z } from 'zod'
import { allow, operation } from '../../foundation/index.ts'
import { atOnceSlot, dueDigest } from './digest-rules.ts'
import { gather, lastSlot, membersWithNews } from './digest-store.ts'
import { settingsOf } from './settings.ts'

/** Gather the digests that are due, and what people want to be told at once. Any number of workers may come. */
export const makeDigests = operation({
  name: 'make-digests',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    let made = 0
    for (const memberId of await membersWithNews(scope)) {
      const settings = await settingsOf(scope, memberId)
      if (settings.mentionsAtOnce) {
        const slot = atOnceSlot(scope.now)
        const what = { kind: 'at_once' as const, slot, until: scope.now, onlyMentions: true }
        if ((await gather(scope, memberId, what)) > 0) made += 1
      }
      const due = dueDigest(settings, await lastSlot(scope, memberId), scope.now)
      if (!due) continue
      if ((await gather(scope, memberId, { kind: 'digest', ...due, onlyMentions: false })) > 0) made += 1
    }
    return { made }
  },
})
