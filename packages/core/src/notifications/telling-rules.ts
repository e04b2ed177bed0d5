/** Longer details are cut: a notification leads to the thing, it does not repeat it. */
const longestDetail = 200

/** Whom a telling reaches: each once, and never whoever did it. */
export function toldMembers(to: readonly (string | null)[], actorId: string | null): string[] {
  return [...new Set(to)].filter((id): id is string => id !== null && id !== actorId)
}

/** One line of at most two hundred characters, cut between words where one can. */
export function detailOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= longestDetail) return line
  const cut = characters.slice(0, longestDetail - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > longestDetail / 2 ? cut.slice(0, space) : cut}…`
}
