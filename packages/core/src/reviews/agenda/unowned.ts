import { improvementSource } from './improvement-source.ts'

/** Accepted, and nobody takes it through. */
export const unowned = improvementSource({
  name: 'unowned',
  kinds: ['backlog', 'practice'],
  need: 'owner',
  reason: 'no_owner',
  facts: ({ answer }) => ({ acceptedOn: answer?.at.slice(0, 10) ?? null }),
  offers: ['owner', 'carry'],
})
