const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Words of changing many improvements at once. */
export const bulk = {
  select: (sentence: string) => `Select: ${sentence}`,
  chosen: (count: number) => `${count} selected`,
  clear: 'Select none',
  all: 'Select all that are loaded',
  label: 'Change the selected ones',
  what: 'What',
  acts: {
    owner: 'Owner',
    team: 'Team',
    review: 'Next review',
    urgency: 'Urgency',
    link: 'Link to',
    unlink: 'Remove the link to',
    accept: 'Accept',
    park: 'Park',
    decline: 'Decline',
  },
  about: 'What they are about',
  choose: 'Choose',
  unknown: 'unknown',
  day: 'Day; empty for none',
  wakeUp: 'Until',
  reason: 'One reason for all; each sender reads it',
  note: 'A note for the senders; may be empty',
  faults: {
    day: 'Say until when.',
    reason: 'Say why: each sender reads it.',
    link: 'Choose what it is.',
  },
  run: (count: number) => `Change ${plural(count, 'improvement', 'improvements')}`,
  tooMany: (most: number) => `At most ${most} are changed at once. Select fewer.`,
  done: (changed: number, unchanged: number, refused: number) =>
    [
      `${plural(changed, 'improvement is', 'improvements are')} changed.`,
      unchanged > 0 ? `${unchanged} ${unchanged === 1 ? 'was' : 'were'} so already.` : '',
      refused > 0 ? `${refused} not changed; see above the list.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  undone: (changedBack: number, refused: number) =>
    refused === 0
      ? `${changedBack} changed back.`
      : `${changedBack} changed back, ${refused} not; see above the list.`,
  refused: { change: 'Not changed', undo: 'Not changed back' },
  stays: {
    change: 'Everything else is saved. These stay selected.',
    undo: 'Everything else is as it was before.',
  },
  notSeen: 'One that is not here, or not yours to see',
  read: 'I have read it',
  last: (at: string, act: string, count: number) =>
    `Changed at once, ${at}: ${act}, ${plural(count, 'improvement', 'improvements')}.`,
  undoLast: 'Change it back',
  inBatch: 'one of many at once',
  hint: 'x selects a row, Shift and x all from the last one.',
}
