import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, line, Version, Zone } from './common.ts'

export const roles = ['administrator', 'manager', 'contributor', 'viewer'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const teamLevels = ['strategic', 'tactical', 'operational'] as const
export const TeamLevel = z.enum(teamLevels)
export type TeamLevel = z.infer<typeof TeamLevel>

export const nameLength = 120
export const passwordLength = { min: 10, max: 128 } as const

export const Workspace = z.object({
  id: Id,
  name: line(nameLength),
  zone: Zone,
  /** A one-person workspace switches this off, and the improvement page says so. */
  secondReaderRequired: z.boolean(),
  replyWithinWorkingDays: z.number().int().min(1).max(60),
  /** May an evidence contract frozen after follow-up data was known still lead to *verified*? */
  lateContractsMayVerify: z.boolean(),
  /** May people without an account send a sentence by a capture link without giving a name? */
  anonymousCapture: z.boolean(),
  /** Do people without an account read who answered them? Else they read the role. */
  answersNamePeople: z.boolean(),
  version: Version,
})
export type Workspace = z.infer<typeof Workspace>

export const Member = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  teamIds: z.array(Id),
  archivedAt: Instant.nullable(),
  version: Version,
})
export type Member = z.infer<typeof Member>

export const WipLimit = z.number().int().min(1, 'must be 1 or more').max(1000, 'must be 1000 at most')

export const Team = z.object({
  id: Id,
  name: line(nameLength),
  level: TeamLevel,
  parentId: Id.nullable(),
  triageOwnerId: Id.nullable(),
  /** How many improvements the team may have in progress at once; null for no limit. */
  wipLimit: WipLimit.nullable(),
  version: Version,
})
export type Team = z.infer<typeof Team>

export const Invitation = z.object({
  id: Id,
  role: Role,
  teamId: Id.nullable(),
  note: z.string(),
  invitedBy: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  acceptedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})
export type Invitation = z.infer<typeof Invitation>

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** The first characters of the key, enough to recognise it by. */
  prefix: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

export const Credentials = z.strictObject({
  token: z.string().min(20).max(200),
  name: line(nameLength),
  email: z.email().max(254),
  password: z
    .string()
    .min(passwordLength.min, `must be ${passwordLength.min} characters or more`)
    .max(passwordLength.max),
})

const TokenOnly = z.strictObject({ token: z.string().max(200) })
const ById = z.strictObject({ id: Id })
const tags = ['people']

export const people = {
  me: oc
    .route({ method: 'GET', path: '/me', tags, summary: 'Who I am, and in which workspace' })
    .output(z.object({ member: Member, workspace: Workspace })),

  lookUpWelcome: oc
    .route({
      method: 'POST',
      path: '/welcome/look-up',
      tags,
      summary: 'Is this first-administrator link still good?',
    })
    .input(TokenOnly)
    .output(z.object({ workspaceName: z.string() })),
  acceptWelcome: oc
    .route({
      method: 'POST',
      path: '/welcome',
      tags,
      summary: 'Become the first administrator by the printed link',
    })
    .input(Credentials)
    .output(z.object({ member: Member })),

  lookUpInvitation: oc
    .route({
      method: 'POST',
      path: '/invitations/look-up',
      tags,
      summary: 'What does this invitation link offer?',
    })
    .input(TokenOnly)
    .output(z.object({ workspaceName: z.string(), role: Role, invitedBy: z.string(), expiresAt: Instant })),
  acceptInvitation: oc
    .route({ method: 'POST', path: '/invitations/accept', tags, summary: 'Join by an invitation link' })
    .input(Credentials)
    .output(z.object({ member: Member })),
  listInvitations: oc
    .route({ method: 'GET', path: '/invitations', tags, summary: 'Invitations, newest first' })
    .output(z.object({ invitations: z.array(Invitation) })),
  invite: oc
    .route({
      method: 'POST',
      path: '/invitations',
      tags,
      summary: 'Make an invitation link',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        role: Role,
        teamId: Id.nullable().default(null),
        note: z.string().max(200).default(''),
      }),
    )
    .output(z.object({ invitation: Invitation, /** Shown once; only its hash is kept. */ link: z.string() })),
  revokeInvitation: oc
    .route({ method: 'DELETE', path: '/invitations/{id}', tags, summary: 'Revoke an invitation' })
    .input(ById)
    .output(z.object({ invitation: Invitation })),

  listMembers: oc
    .route({ method: 'GET', path: '/members', tags, summary: 'Members of the workspace' })
    .output(z.object({ members: z.array(Member) })),
  updateMember: oc
    .route({
      method: 'PATCH',
      path: '/members/{id}',
      tags,
      summary: 'Change a member’s role or teams, or archive them',
    })
    .input(
      z.strictObject({
        id: Id,
        version: Version,
        role: Role.optional(),
        teamIds: z.array(Id).max(50).optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(z.object({ member: Member })),

  listTeams: oc
    .route({ method: 'GET', path: '/teams', tags, summary: 'Teams, as a flat list of a tree' })
    .output(z.object({ teams: z.array(Team) })),
  createTeam: oc
    .route({ method: 'POST', path: '/teams', tags, summary: 'Add a team', successStatus: 201 })
    .input(
      z.strictObject({
        name: line(nameLength),
        level: TeamLevel,
        parentId: Id.nullable().default(null),
        triageOwnerId: Id.nullable().default(null),
        wipLimit: WipLimit.nullable().default(null),
      }),
    )
    .output(z.object({ team: Team })),
  updateTeam: oc
    .route({ method: 'PATCH', path: '/teams/{id}', tags, summary: 'Rename, move or re-level a team' })
    .input(
      z.strictObject({
        id: Id,
        version: Version,
        name: line(nameLength).optional(),
        level: TeamLevel.optional(),
        parentId: Id.nullable().optional(),
        triageOwnerId: Id.nullable().optional(),
        wipLimit: WipLimit.nullable().optional(),
      }),
    )
    .output(z.object({ team: Team })),

  updateWorkspace: oc
    .route({ method: 'PATCH', path: '/workspace', tags, summary: 'Change the workspace’s settings' })
    .input(
      z.strictObject({
        version: Version,
        name: line(nameLength).optional(),
        zone: Zone.optional(),
        secondReaderRequired: z.boolean().optional(),
        replyWithinWorkingDays: z.number().int().min(1).max(60).optional(),
        lateContractsMayVerify: z.boolean().optional(),
        anonymousCapture: z.boolean().optional(),
        answersNamePeople: z.boolean().optional(),
      }),
    )
    .output(z.object({ workspace: Workspace })),

  listApiKeys: oc
    .route({ method: 'GET', path: '/api-keys', tags, summary: 'My API keys' })
    .output(z.object({ apiKeys: z.array(ApiKey) })),
  createApiKey: oc
    .route({
      method: 'POST',
      path: '/api-keys',
      tags,
      summary: 'Make an API key that acts as me',
      successStatus: 201,
    })
    .input(z.strictObject({ name: line(nameLength) }))
    .output(z.object({ apiKey: ApiKey, /** Shown once; only its hash is kept. */ secret: z.string() })),
  revokeApiKey: oc
    .route({ method: 'DELETE', path: '/api-keys/{id}', tags, summary: 'Revoke an API key' })
    .input(ById)
    .output(z.object({ apiKey: ApiKey })),
}
