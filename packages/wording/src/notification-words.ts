import type { NotificationMessages } from './catalogue/notifications.ts'
import { type NotificationFacts, type NotificationKind, notificationKinds } from './notification-facts.ts'

/** What people are told, the same in the feed, in the digest and in a mail. */
export interface NotificationWords {
  /** "Ada accepted it."; an unknown kind is told as a change. */
  sentence(facts: NotificationFacts): string
  /** A reason or what was written, to be quoted; empty where the detail is part of the sentence. */
  quoted(facts: NotificationFacts): string
  digestSubject(count: number): string
  digestLead(workspace: string, count: number): string
  digestFoot: string
  digestStop: string
}

export function notificationWords(messages: NotificationMessages): NotificationWords {
  return {
    digestSubject: messages.digestSubject,
    digestLead: messages.digestLead,
    digestFoot: messages.digestFoot,
    digestStop: messages.digestStop,
    quoted: ({ kind, detail }) => (kind === 'status' || kind === 'reopened' ? '' : (detail ?? '')),
    sentence: ({ kind, by, other, detail }) =>
      isKind(kind)
        ? messages.sentence[kind]({
            by: by?.name || messages.nobody,
            status: messages.status[detail ?? ''] ?? (detail ?? '').replaceAll('_', ' '),
            other: other?.words ? messages.quoted(other.words) : '',
          })
        : messages.unknown,
  }
}

const isKind = (kind: string): kind is NotificationKind =>
  (notificationKinds as readonly string[]).includes(kind)
