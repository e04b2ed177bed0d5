import type { Role } from '@ratchet/contract'

/** Who acts: a member, or the system itself (a job, a seeding, an accepted link). */
export interface Actor {
  memberId: string | null
  name: string
  role: Role | 'system'
}

export interface Rule {
  /** For the refusal's sentence and for the test that walks every operation. */
  readonly who: string
  permits(actor: Actor): boolean
}

const rank: Record<Role, number> = { viewer: 0, contributor: 1, manager: 2, administrator: 3 }

function atLeast(role: Role, who: string): Rule {
  return { who, permits: (actor) => actor.role === 'system' || rank[actor.role] >= rank[role] }
}

/** The rules an operation may choose from. Finer conditions (only the owner) are checked where the record is known. */
export const allow = {
  viewers: atLeast('viewer', 'every member'),
  contributors: atLeast('contributor', 'contributors, managers and administrators'),
  managers: atLeast('manager', 'managers and administrators'),
  administrators: atLeast('administrator', 'administrators'),
  system: { who: 'the system itself', permits: (actor: Actor) => actor.role === 'system' },
} satisfies Record<string, Rule>

export const isManager = (actor: Actor): boolean => allow.managers.permits(actor)
