import { listImprovements, setLinks } from '@ratchet/core/backlog'
import {
  createPractice,
  createService,
  createServiceOffering,
  createStakeholder,
  createStrategicAim,
  createValueStream,
} from '@ratchet/core/value-system'
import type { Stage } from './stage.ts'
import { type Cast, calendar } from './story.ts'

/** What the university's improvements are about, and which improvement is about what. */
export async function seedValueSystem(stage: Stage, cast: Cast): Promise<void> {
  const { amara, jonas, lena, noor } = cast
  stage.at(1, 0)
  const service = async (
    owner: typeof amara,
    teamId: string,
    name: string,
    utility: string,
    warranty: string,
  ) => {
    const fields = { name, utility, warranty, ownerId: owner.memberId, teamId }
    return (await createService(stage.as(owner), fields)).service.id
  }
  const desk = await service(
    amara,
    cast.serviceDesk,
    'IT service desk',
    'Students and staff get help with anything that stops their work.',
    'A first answer within the hour while exams run, within the day otherwise.',
  )
  const wifi = await service(
    jonas,
    cast.network,
    'Campus Wi-Fi',
    'Every device is online wherever people learn and teach.',
    'Connected within a minute, in every lecture hall, at any hour of the term.',
  )
  const exams = await service(
    lena,
    cast.portal,
    'Exam platform',
    'Exams are written, handed in and returned online.',
    'No exam is lost, and results appear in the minute they are released.',
  )
  const offer = (name: string, serviceIds: string[], consumerGroups: string[], description: string) =>
    createServiceOffering(stage.as(noor), { name, serviceIds, consumerGroups, description })
  await offer(
    'Studying online',
    [wifi, exams, desk],
    ['Students', 'Students abroad'],
    'Everything a student needs to learn, write exams and get help, in one place.',
  )
  await offer('Network for guests', [wifi], ['Conference guests'], 'A day’s access without an account.')

  const expects = (
    name: string,
    kind: 'customer' | 'user' | 'sponsor' | 'regulator' | 'partner',
    expectation: string,
  ) => createStakeholder(stage.as(noor), { name, kind, expectation })
  await expects('Students', 'user', 'It works, and when it does not, somebody answers while it still helps.')
  await expects('Exam office', 'customer', 'No exam is postponed because of technology.')
  await expects('Chancellor', 'sponsor', 'What we pay for gets better every year, and somebody can show it.')
  await expects('Data protection officer', 'regulator', 'Exam data stays with those who need it.')
  await expects('Network supplier', 'partner', 'Faults come with enough detail to be mended at once.')

  const aim = async (name: string, parentId: string | null, owner: typeof amara) =>
    (
      await createStrategicAim(stage.as(noor), {
        name,
        parentId,
        ownerId: owner.memberId,
        startsOn: stage.monday(0),
        endsOn: stage.monday(52),
      })
    ).strategicAim.id
  const noTime = await aim('Nobody loses study time to technology', null, noor)
  const atOnce = await aim('Help comes while it still helps', noTime, amara)
  const everywhere = await aim('Online wherever people learn', noTime, jonas)
  const oneTry = await aim('What students need works at the first try', noTime, lena)

  const practice = async (name: string, description: string, owner: typeof amara) =>
    (await createPractice(stage.as(noor), { name, description, ownerId: owner.memberId })).practice.id
  const incidents = await practice(
    'Incident management',
    'Interruptions end quickly, and nobody has to ask twice.',
    amara,
  )
  await practice('Continual improvement', 'Everybody makes the work a little better, again and again.', noor)

  const { valueStream: learning } = await createValueStream(stage.as(amara), {
    name: 'From fault to lasting fix',
    description: 'What keeps coming back is found, mended for good and watched.',
    ownerId: amara.memberId,
    steps: [
      { name: 'See what repeats', activities: ['improve'], serviceIds: [desk] },
      { name: 'Agree what to change', activities: ['plan', 'engage'] },
      { name: 'Build and bring it in', activities: ['obtain_build', 'design_and_transition'] },
      { name: 'Watch whether it holds', activities: ['improve'] },
    ],
  })
  const { valueStream: helping } = await createValueStream(stage.as(amara), {
    name: 'From request to working student',
    description: 'A student cannot work; at the end the student works, and we know why it happened.',
    ownerId: amara.memberId,
    steps: [
      { name: 'A student asks for help', activities: ['engage'], serviceIds: [desk] },
      {
        name: 'The desk finds out what is wrong',
        activities: ['engage', 'deliver_and_support'],
        serviceIds: [desk],
      },
      {
        name: 'Somebody mends it',
        description: 'The network team for the Wi-Fi, the portal team for exams, the desk for the rest.',
        activities: ['deliver_and_support'],
        serviceIds: [wifi, exams],
      },
      { name: 'The student says that it works', activities: ['engage'] },
      { name: 'What repeats is ended', activities: ['improve'], streamId: learning.id },
    ],
  })

  stage.at(calendar.weeks - 1, 4, 15)
  const about = async (words: string, links: Parameters<typeof setLinks>[1]['links']) => {
    const { improvements } = await listImprovements(stage.as(noor), { text: words, limit: 1 })
    for (const { id, version } of improvements) await setLinks(stage.as(noor), { id, version, links })
  }
  const [toService, toAim] = [
    (id: string) => ({ kind: 'service' as const, id }),
    (id: string) => ({ kind: 'strategic_aim' as const, id }),
  ]
  await about('Faster help for students', [
    toService(desk),
    toService(wifi),
    { kind: 'value_stream', id: helping.id },
    { kind: 'practice', id: incidents },
    toAim(atOnce),
  ])
  await about('Password resets', [toService(desk), toAim(oneTry)])
  await about('Exam results page', [toService(exams), toAim(oneTry)])
  await about('library basement', [toService(wifi), toAim(everywhere)])
  await about('Nobody tells us when a fault', [
    { kind: 'value_stream', id: helping.id, activity: 'engage' },
    toAim(atOnce),
  ])
}
