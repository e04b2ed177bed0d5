import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string
  /** Such as `Ratchet <ratchet@example.org>`. */
  readonly from: string
}

export interface Mail {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  unsubscribe: string
}

/**
 * Sent: the mail server took it. Refused: it surely has not. Unknown: its words were on the way when the connection
 * broke, and nobody can say whether it was taken.
 */
export type Sent = { outcome: 'sent' } | { outcome: 'refused' | 'unknown'; why: unknown }
export type SendMail = (mail: Mail) => Promise<Sent>

const patienceMilliseconds = 20_000

/** Sends by the operator's mail server. Names come as fields, never inside a header line. */
export function mailSender({ url, from }: MailSettings): { send: SendMail; close: () => void } {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const onTheWay = new Set<string>()
  transport.use('stream', (mail, done) => {
    const { messageId } = mail.data
    // Read once the server has agreed to sender and receiver, and not before.
    const watch = new Transform({
      transform(chunk, _encoding, next) {
        if (messageId) onTheWay.add(messageId)
        next(null, chunk)
      },
    })
    mail.message.transform(watch)
    done()
  })
  return {
    send: async ({ unsubscribe, ...mail }) => {
      try {
        await transport.sendMail({
          ...mail,
          from,
          list: { unsubscribe: { url: unsubscribe, comment: '' } },
          // An automatic mail that nobody's absence note should answer (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { outcome: 'sent' }
      } catch (why) {
        const isSaid = typeof (why as { responseCode?: unknown }).responseCode === 'number'
        return { outcome: isSaid || !onTheWay.has(mail.messageId) ? 'refused' : 'unknown', why }
      } finally {
        onTheWay.delete(mail.messageId)
      }
    },
    close: () => transport.close(),
  }
}
