import type {
  ApiKey,
  Improvement,
  Invitation,
  Lap,
  LapSummary,
  Member,
  Status,
  Team,
} from '@ratchet/contract'

/** Invented people and improvements, for pictures and accessibility checks of pages; never part of the product. */
export const now = '2026-06-03T08:12:00.000Z'
export const id = (number: number): string => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

export const workspace = {
  id: id(1),
  name: 'University service desk',
  zone: 'Europe/Berlin',
  secondReaderRequired: true,
  replyWithinWorkingDays: 5,
  lateContractsMayVerify: true,
  version: 3,
}

const person = (number: number, name: string, role: Member['role'], teamIds: string[]): Member => ({
  id: id(number),
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@desk.example`,
  role,
  teamIds,
  archivedAt: null,
  version: 1,
})

export const members: Member[] = [
  person(10, 'Amara Diallo', 'administrator', [id(30)]),
  person(11, 'Jonas Weber', 'manager', [id(31)]),
  person(12, 'Lena Hoff', 'contributor', [id(30), id(32)]),
  person(13, 'Piet Maas', 'contributor', [id(32)]),
  { ...person(14, 'Rosa Lind', 'viewer', []), archivedAt: '2026-05-02T08:00:00.000Z' },
]
export const me = members[0] as Member

const team = (number: number, name: string, level: Team['level'], parent: number | null): Team => ({
  id: id(number),
  name,
  level,
  parentId: parent === null ? null : id(parent),
  triageOwnerId: number === 30 ? id(10) : null,
  wipLimit: null,
  version: 1,
})
export const teams: Team[] = [
  team(29, 'Student services', 'strategic', null),
  team(30, 'IT service desk', 'tactical', 29),
  team(31, 'Campus network', 'operational', 30),
  team(32, 'Onboarding', 'operational', 30),
]

const ref = (number: number) => {
  const found = members.find((member) => member.id === id(number))
  return found ? { id: found.id, name: found.name } : null
}

type Steps = LapSummary['steps']
const steps = (written: string): Steps =>
  [...written].map(
    (letter) => ({ d: 'done', o: 'open', m: 'missing', a: 'amended' })[letter] ?? 'open',
  ) as Steps

const lap = (
  number: number,
  written: string,
  pawlAt: number,
  judgingOn: string | null = null,
): LapSummary => ({
  id: id(number),
  number: 1,
  steps: steps(written),
  pawlAt,
  judgingOn,
})

type Sketch = Partial<Improvement> & { sentence: string; status: Status }
const improvement = (number: number, sketch: Sketch): Improvement => ({
  id: id(number),
  description: '',
  teamId: id(30),
  teamPrivate: false,
  submittedBy: { id: id(13), name: 'Piet Maas' },
  capturedAt: '2026-05-20T09:00:00.000Z',
  replyBy: '2026-06-08',
  replyOverdue: false,
  triageOwner: { id: id(10), name: 'Amara Diallo' },
  answer: null,
  owner: ref(10),
  nextReviewOn: '2026-06-18',
  reviewOverdue: false,
  lap: null,
  followsUp: null,
  links: [],
  mergedInto: null,
  claimedElsewhere: '',
  estimates: {
    value: null,
    effort: null,
    risk: null,
    urgency: null,
    confidencePercent: null,
    source: null,
  },
  version: 4,
  ...sketch,
})

export const improvements: Improvement[] = [
  improvement(100, {
    sentence: 'Exam results page times out on release mornings',
    status: 'step_4',
    owner: ref(12),
    lap: lap(200, 'dddoooo', 3),
  }),
  improvement(101, {
    sentence: 'Starters wait nine days for a working laptop',
    status: 'measuring',
    owner: ref(13),
    teamId: id(32),
    lap: lap(201, 'dddddoo', 5, '2026-07-06'),
  }),
  improvement(102, {
    sentence: 'Roaming between access points drops calls in halls',
    status: 'step_2',
    owner: ref(11),
    teamId: id(31),
    nextReviewOn: '2026-05-28',
    reviewOverdue: true,
    lap: lap(202, 'doooooo', 1),
  }),
  improvement(103, {
    sentence: 'Faster help for students in exam periods',
    status: 'partly_achieved',
    lap: lap(203, 'ddddadm', 6, '2026-05-18'),
  }),
  improvement(104, {
    sentence: 'The change calendar is checked too late to avoid clashes',
    status: 'step_2',
    owner: null,
    nextReviewOn: null,
    lap: lap(204, 'dmooooo', 1),
  }),
  improvement(105, {
    sentence: 'Password resets still need a phone call abroad',
    status: 'accepted',
    owner: null,
    nextReviewOn: null,
  }),
  improvement(106, {
    sentence: 'Supplier portal still lists people who have left',
    status: 'held',
    owner: ref(12),
    lap: lap(206, 'ddddddd', 7, '2026-01-12'),
  }),
  improvement(107, {
    sentence: 'Laptop imaging takes a working day',
    status: 'to_be_judged',
    owner: ref(13),
    lap: lap(207, 'dddddoo', 5, '2026-06-01'),
  }),
  improvement(108, {
    sentence: 'Printer toner is ordered when it is empty',
    status: 'sustaining',
    owner: ref(12),
    lap: lap(208, 'ddddddd', 7),
  }),
  improvement(110, {
    sentence: 'The timetable app shows last term’s rooms',
    status: 'idea',
    owner: null,
    replyBy: '2026-06-01',
    replyOverdue: true,
    nextReviewOn: null,
  }),
  improvement(111, {
    sentence: 'Printers on floor 2 ask for a code that does not exist',
    status: 'idea',
    owner: null,
    replyBy: '2026-06-04',
    nextReviewOn: null,
  }),
  improvement(112, {
    sentence: 'Log every change of the mail gateway in one place',
    status: 'idea',
    owner: null,
    replyBy: '2026-06-08',
    nextReviewOn: null,
    triageOwner: ref(11),
  }),
]

export const laps: Lap[] = []

export const invitations: Invitation[] = [
  {
    id: id(300),
    role: 'contributor',
    teamId: id(31),
    note: 'Halls technician',
    invitedBy: 'Amara Diallo',
    createdAt: '2026-06-01T08:00:00.000Z',
    expiresAt: '2026-06-15T08:00:00.000Z',
    acceptedAt: null,
    revokedAt: null,
  },
  {
    id: id(301),
    role: 'manager',
    teamId: null,
    note: 'Jonas',
    invitedBy: 'Amara Diallo',
    createdAt: '2026-01-10T08:00:00.000Z',
    expiresAt: '2026-01-24T08:00:00.000Z',
    acceptedAt: '2026-01-11T08:00:00.000Z',
    revokedAt: null,
  },
]

export const apiKeys: ApiKey[] = [
  {
    id: id(400),
    name: 'weekly export',
    prefix: 'rk_7f3a',
    createdAt: '2026-02-01T08:00:00.000Z',
    lastUsedAt: '2026-06-01T05:00:00.000Z',
    revokedAt: null,
  },
]
