/** Words of what a person is told: the feed and its digest. */
export const notifications = {
  news: 'News for you',
  seen: 'Seen',
  seenNamed: (words: string) => `Seen: ${words}`,
  feed: 'What concerns you',
  toFeed: 'Everything that concerns you',
  lead: (unseen: number) =>
    unseen === 0
      ? 'You have seen everything.'
      : unseen === 1
        ? 'One thing is new.'
        : `${unseen} things are new.`,
  fresh: (unseen: number) => `${unseen} new`,
  isNew: 'new',
  only: 'Which',
  all: 'Everything',
  onlyNew: 'Only what is new',
  seeAll: 'I have seen these',
  unsee: 'Mark as new',
  unseeNamed: (words: string) => `Mark as new: ${words}`,
  emptyTitle: 'Nothing has concerned you yet.',
  emptyText:
    'Here you find answers to what you sent, comments that name you, and changes of what you follow. You follow what you sent, own or commented.',
  noneNew: 'Nothing new.',
  more: 'Show more',
  digest: {
    title: 'Digest',
    lead: 'One message gathers what you have not seen, at most once a day.',
    rhythm: 'How often',
    rhythms: { off: 'never', daily: 'once a day', weekly: 'once a week' },
    hour: 'At',
    weekday: 'On',
    zone: 'Time zone',
    mentionsAtOnce: 'Mail me at once when somebody names me',
    language: 'Language of mails',
    save: 'Save',
    saved: 'Saved.',
    mailed: 'It is mailed to you, too.',
    notMailed: 'This Ratchet sends no mail; digests are kept here.',
    earlier: 'Earlier digests',
    none: 'None yet: there is one when something is new at the hour you chose.',
    of: (day: string, count: number) => `${day}: ${count === 1 ? 'one thing' : `${count} things`}`,
  },
  unsubscribe: {
    title: 'Stop these mails?',
    text: 'Then no digest is gathered for you, and nothing is mailed. What concerns you still stands in Ratchet, and you can turn the mails on again there.',
    stop: 'Stop the mails',
    done: 'The mails have stopped.',
    doneText: (workspace: string) =>
      `${workspace} sends you no more. You find the setting under “What concerns you”.`,
    failed: 'This link does not work.',
    missing: 'A part of the link is missing. Copy it whole from the mail.',
  },
}
