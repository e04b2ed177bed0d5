import {
  type AttachmentKind,
  attachmentBytes,
  attachmentNameLength,
  attachmentsPerImprovement,
  workspaceAttachmentBytes,
} from '@ratchet/contract'

/** First bytes in hexadecimal; `..` stands for any byte. Sources: the formats' own specifications. */
const signatures: Record<AttachmentKind, RegExp> = {
  png: /^89504e470d0a1a0a/,
  jpeg: /^ffd8ff/,
  gif: /^47494638(37|39)61/,
  webp: /^52494646.{8}57454250/,
  pdf: /^255044462d/,
}

export const mediaTypes: Record<AttachmentKind, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

const endings: Record<AttachmentKind, readonly string[]> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  gif: ['gif'],
  webp: ['webp'],
  pdf: ['pdf'],
}

/** What the bytes say they are; null for anything that is not taken. */
export function kindOf(bytes: Uint8Array): AttachmentKind | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('hex')
  const kinds = Object.keys(signatures) as AttachmentKind[]
  return kinds.find((kind) => signatures[kind].test(head)) ?? null
}

/**
 * A name that shows what it is and leads nowhere: the last part of a path, without control characters, marks that turn
 * the direction of reading, and characters that systems refuse; its ending is that of its kind.
 */
export function safeName(given: string, kind: AttachmentKind): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,5}))?$/.exec(plain) ?? []
  const known = endings[kind].includes(ending.toLowerCase())
  // A wrong ending stays readable as part of the name: "page.html" becomes "page.html.png".
  const whole = known || ending === '' ? stem : `${stem}.${ending}`
  const shown = [...whole].slice(0, attachmentNameLength - 6).join('') || 'attachment'
  return `${shown}.${known ? ending.toLowerCase() : endings[kind][0]}`
}

interface Held {
  /** Of this improvement, without removed ones. */
  count: number
  workspaceBytes: number
}

/** Why one more is not taken; null when it is. */
export function refuseAttachment(bytes: Uint8Array, held: Held): string | null {
  const megabytes = (count: number) => `${count / 1_000_000} MB`
  if (bytes.length === 0) return 'the file is empty'
  if (bytes.length > attachmentBytes)
    return `the file is larger than ${megabytes(attachmentBytes)}; make it smaller, or link to it`
  if (kindOf(bytes) === null)
    return 'its first bytes are not those of a PNG, JPEG, GIF, WebP or PDF; nothing else is taken, whatever it is called'
  if (held.count >= attachmentsPerImprovement)
    return `${attachmentsPerImprovement} attachments are the limit of one improvement; remove one first`
  if (held.workspaceBytes + bytes.length > workspaceAttachmentBytes)
    return `all attachments of the workspace together would exceed ${megabytes(workspaceAttachmentBytes)}; link to the file instead`
  return null
}
