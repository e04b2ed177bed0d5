import type { Mention } from '@ratchet/contract'

interface Named {
  id: string
  name: string
}

/**
 * Where a text names members: an @ that does not follow a letter or digit, so that addresses stay addresses, and then
 * a whole name, or a first name that only one member has. The longest name wins; a whole name that several members
 * have means all of them. Letters compare without regard to case.
 */
export function mentionsIn(text: string, members: readonly Named[]): Mention[] {
  const labels = labelsOf(members)
  const mentions: Mention[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (isWordPart(lastCharacter(text.slice(0, at)))) continue
    const found = labels.find(([label]) => {
      const end = at + 1 + label.length
      return text.slice(at + 1, end).toLowerCase() === label && !isWordPart(firstCharacter(text.slice(end)))
    })
    if (!found) continue
    const to = at + 1 + found[0].length
    mentions.push(...found[1].map((memberId) => ({ memberId, from: at, to })))
  }
  return mentions
}

/** What may follow an @, the longest first, with whom it means. */
function labelsOf(members: readonly Named[]): [string, string[]][] {
  const whole = Map.groupBy(
    members.filter(({ name }) => fits(name)),
    ({ name }) => name.toLowerCase(),
  )
  const first = Map.groupBy(members, ({ name }) => (name.split(/\s/, 1)[0] ?? '').toLowerCase())
  const labels = new Map([...whole].map(([label, named]) => [label, named.map(({ id }) => id)]))
  for (const [label, named] of first) {
    const only = named[0]
    if (named.length === 1 && only && fits(label) && !labels.has(label)) labels.set(label, [only.id])
  }
  return [...labels].sort(([a], [b]) => b.length - a.length)
}

/** A letter that grows in lower case (there are some in Turkish) would shift every place after it. */
const fits = (name: string) => name !== '' && name.toLowerCase().length === name.length

const firstCharacter = (text: string) => text.match(/^./su)?.[0] ?? ''
const lastCharacter = (text: string) => text.match(/.$/su)?.[0] ?? ''
const isWordPart = (character: string) => /[\p{L}\p{N}\p{M}_]/u.test(character)
