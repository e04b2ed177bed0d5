import type { ValueSystem } from '@ratchet/contract'
import { id } from './fixtures.ts'

const kept = { archivedAt: null, version: 1 }

export const emptySystem: ValueSystem = {
  services: [],
  serviceOfferings: [],
  stakeholders: [],
  strategicAims: [],
  valueStreams: [],
  practices: [],
}

/** A small value system for pictures: two services, a stream over five of the six lanes, and two aims. */
export const system: ValueSystem = {
  services: [
    {
      id: id(600),
      name: 'Campus Wi-Fi',
      description: '',
      utility: 'Every device is online wherever people learn and teach.',
      warranty: 'Connected within a minute, in every lecture hall.',
      ownerId: id(11),
      teamId: id(31),
      ...kept,
    },
    {
      id: id(601),
      name: 'IT service desk',
      description: '',
      utility: 'Help with anything that stops somebody’s work.',
      warranty: '',
      ownerId: null,
      teamId: id(30),
      ...kept,
    },
  ],
  serviceOfferings: [
    {
      id: id(610),
      name: 'Network for guests',
      description: 'A day’s access without an account.',
      serviceIds: [id(600)],
      consumerGroups: ['Conference guests'],
      ...kept,
    },
  ],
  stakeholders: [
    { id: id(620), name: 'Exam office', kind: 'customer', expectation: 'No exam is postponed.', ...kept },
  ],
  strategicAims: [
    aim(630, 'Nobody loses study time to technology', null),
    aim(631, 'Help comes while it still helps', 630),
  ],
  valueStreams: [
    {
      id: id(640),
      name: 'From request to working student',
      description: 'A student cannot work; at the end the student works.',
      ownerId: id(10),
      steps: [
        { ...step('A student asks for help', 'engage'), serviceIds: [id(601)] },
        { ...step('Somebody finds out what is wrong', 'engage', 'deliver_and_support') },
        { ...step('It is mended', 'deliver_and_support', 'obtain_build'), serviceIds: [id(600)] },
        { ...step('What repeats is ended', 'improve', 'plan') },
      ],
      ...kept,
    },
  ],
  practices: [{ id: id(650), name: 'Incident management', description: '', ownerId: id(10), ...kept }],
}

function aim(number: number, name: string, parent: number | null) {
  return {
    id: id(number),
    name,
    description: '',
    parentId: parent === null ? null : id(parent),
    ownerId: id(10),
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    ...kept,
  }
}

function step(
  name: string,
  ...activities: ValueSystem['valueStreams'][number]['steps'][number]['activities']
) {
  return { name, description: '', activities, serviceIds: [], streamId: null }
}
