/** A column's name for comparing: `sys_updated_on`, `Sys updated on` and `SysUpdatedOn` are the same. */
export function bareName(name: string): string {
  return wordsOf(name).join('')
}

/** The words of a column's name in small letters, without accents. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

const people = new Set(
  `caller callers requester requesters requestor requestors reporter reporters assignee assignees owner owners creator
  author user users username userid customer customers client agent agents technician watcher watchers cc bcc admincc
  sender recipient firstname lastname surname fullname displayname login person employee approver manager contact
  email emails mail mails phone mobile telephone
  melder meldender bearbeiter bearbeiterin ersteller erstellerin anforderer anfragender antragsteller benutzer nutzer
  anwender mitarbeiter mitarbeiterin ansprechpartner ansprechpartnerin vorname nachname kunde kundin telefon
  verantwortlicher verantwortliche zustandig zustandiger zugewiesener techniker absender empfanger`.split(
    /\s+/,
  ),
)
/** Words after which the name speaks of something else: a group, a kind, a number. */
const things = new Set(
  'group groups team teams queue type types count counts number source method channel status gruppe typ art anzahl kanal'.split(
    ' ',
  ),
)
/** `caused_by` names a change, not a person. */
const byThing = new Set(['causedby', 'blockedby', 'relatedby', 'sortby', 'verursachtvon'])

/** The name of a column says that people stand in it: requester, opened_by, Bearbeiter, e-mail. */
export function nameSaysPeople(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (things.has(last)) return false
  if (words.some((word) => people.has(word))) return true
  if (words.length < 2 || byThing.has(words.join(''))) return false
  if (last === 'by' || last === 'von') return true
  return /(assigned|zugewiesen|zugeteilt)(to|an)$/.test(words.join('')) || words.join('') === 'watchlist'
}

const email = /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/i
const surnameFirst = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’ -]+$/u

/** The texts of a column say so: mail addresses, or "Surname, First name". */
export function textsSayPeople(texts: readonly string[]): boolean {
  if (texts.length === 0) return false
  const share = (pattern: RegExp) =>
    texts.filter((text) => text.length < 200 && pattern.test(text)).length / texts.length
  return share(email) >= 0.1 || share(surnameFirst) >= 0.6
}
