import type { Habit, OccurrenceState } from '@ratchet/contract'
import { dateIn } from '../foundation/index.ts'

export interface MeetingFacts {
  startsAt: Date
  zone: string
  cancelledAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
}

/** How a meeting stands. It is missed once its day is over, in its own zone, and nobody began it. */
export function stateOf(meeting: MeetingFacts, now: Date): OccurrenceState {
  if (meeting.endedAt) return 'held'
  if (meeting.startedAt) return 'running'
  if (meeting.cancelledAt) return 'cancelled'
  const today = dateIn(meeting.zone, now)
  const on = dateIn(meeting.zone, meeting.startsAt)
  if (today < on) return 'planned'
  return today === on ? 'due' : 'missed'
}

/** A meeting that was begun was held, whether or not somebody has ended it. What was called off was not planned. */
export function habitOf(states: readonly OccurrenceState[]): Habit {
  const held = states.filter((state) => state === 'held' || state === 'running').length
  return { held, planned: held + states.filter((state) => state === 'missed').length }
}

/** Why a meeting cannot begin now; null when it can. A missed one can be made up for until the next one begins. */
export function refuseStart(
  meeting: MeetingFacts,
  next: { startsAt: Date } | null,
  now: Date,
): { reason: string; message: string } | null {
  const state = stateOf(meeting, now)
  if (state === 'held')
    return { reason: 'held_already', message: 'This meeting was held. Its minutes stand.' }
  if (state === 'cancelled') {
    return {
      reason: 'called_off',
      message: 'This meeting was called off. Nothing was begun; hold the next one.',
    }
  }
  const days = (meeting.startsAt.getTime() - now.getTime()) / 86_400_000
  if (days > earliestDays) {
    return {
      reason: 'too_early',
      message: `This meeting is planned for ${dateIn(meeting.zone, meeting.startsAt)}. It can begin a day ahead; move it if it should be sooner.`,
    }
  }
  if (state === 'missed' && next && next.startsAt <= now) {
    return {
      reason: 'missed_for_good',
      message:
        'The next meeting has come, so this one stays missed. Hold that one; what was due is on its agenda.',
    }
  }
  return null
}

const earliestDays = 1
