import type { DigestMail } from '@ratchet/core/notifications'
import { words as wordsIn } from '@ratchet/wording'

export interface MailText {
  subject: string
  text: string
  html: string
  /** A page that stops the mails; behind `#`, its token reaches no log of a proxy. */
  unsubscribe: string
}

/**
 * A digest as plain text and as simple HTML that says the same: no picture that reports back, no style, no script, and
 * whatever people wrote is encoded, so that it is read and never run.
 */
export function digestText(
  { language, notifications, workspaceName, unsubscribeToken }: DigestMail,
  origin: string,
): MailText {
  const said = wordsIn(language).notifications
  const unsubscribe = `${origin}/unsubscribe#${unsubscribeToken}`
  const lines = notifications.map((one) => ({
    words: oneLine(one.about.words),
    sentence: said.sentence(one),
    quoted: said.quoted(one),
    address: `${origin}/improvements/${one.about.id}`,
  }))
  const lead = said.digestLead(workspaceName, notifications.length)
  const feet = [
    { words: said.digestFoot, address: `${origin}/feed` },
    { words: said.digestStop, address: unsubscribe },
  ]
  const text = [
    lead,
    ...lines.map(({ words, sentence, quoted, address }) =>
      [words, `  ${sentence}`, ...(quoted ? [`  ${oneLine(quoted)}`] : []), `  ${address}`].join('\n'),
    ),
    ...feet.map(({ words, address }) => `${words}: ${address}`),
  ].join('\n\n')
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${inert(lead)}</title></head><body>`,
    `<p>${inert(lead)}</p>`,
    ...lines.map(({ words, sentence, quoted, address }) => {
      const quote = quoted ? `<br><q>${inert(oneLine(quoted))}</q>` : ''
      return `<p dir="auto"><a href="${inert(address)}">${inert(words)}</a><br>${inert(sentence)}${quote}</p>`
    }),
    '<hr>',
    ...feet.map(({ words, address }) => `<p><a href="${inert(address)}">${inert(words)}</a></p>`),
    '</body></html>',
  ].join('\n')
  return { subject: said.digestSubject(notifications.length), text, html, unsubscribe }
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words that stay words in HTML, in text and in a quoted attribute. */
export const inert = (words: string) => words.replace(/[&<>"']/g, (mark) => marks[mark] ?? '')
