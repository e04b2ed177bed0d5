/** Calendars to subscribe to. */
export const calendars = {
  title: 'Calendars',
  lead: 'Reviews in the calendar that you use anyway: Thunderbird, Apple, Google or another that subscribes to links.',
  toCalendars: 'Reviews in your own calendar',
  of: 'Reviews of',
  own: 'Mine and my teams’',
  make: 'Make a link',
  once: 'This link is shown once. Whoever holds it sees the meetings, so keep it to yourself.',
  link: 'Link to subscribe to',
  mine: 'Calendars that you made',
  none: 'You have made none yet.',
  madeOn: (when: string) => `made ${when}`,
  revoke: 'Take back',
  revokeOf: (name: string) => `Take back: ${name}`,
  revoked: 'Taken back. Its link is no longer good.',
  how: 'In your calendar choose “subscribe” or “add from URL” and paste the link. Moved and cancelled meetings follow by themselves, as often as your calendar asks.',
}
