import type { NotificationKind } from '../notification-facts.ts'

/** What somebody is told, one sentence without its subject's words: those stand beside it. */
export interface NotificationMessages {
  sentence: Record<NotificationKind, (said: { by: string; other: string; status: string }) => string>
  status: Record<string, string>
  digestSubject(count: number): string
  digestLead(workspace: string, count: number): string
  /** What an address is for that leads to the feed, and to the end of the mails. */
  digestFoot: string
  digestStop: string
  unknown: string
  /** Where nobody did it. */
  nobody: string
  quoted(words: string): string
}
