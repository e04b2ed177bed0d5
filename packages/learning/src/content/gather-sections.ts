import { sectionHead } from './card-shape.ts'
import type { Gathering } from './gather.ts'
import type { CourseFile } from './problem.ts'
import { readCard } from './read-card.ts'
import { readYaml } from './read-yaml.ts'

/** `sections/<folder>/section.yaml`, or a card beside it. */
export const inSections = /^sections\/([a-z0-9-]+)\/([a-z0-9-]+\.(?:yaml|md))$/

/** Reads every section.yaml and, in its order, the cards beside it; a card that no section lists is reported. */
export function gatherSections(files: readonly CourseFile[], all: Gathering): void {
  const { problems } = all
  const unread = new Map(files.map((file) => [file.path, file]))
  for (const file of files) {
    const [, folder, name] = inSections.exec(file.path) ?? []
    if (name !== 'section.yaml') continue
    unread.delete(file.path)
    const read = readYaml(file, sectionHead, problems)
    if (!read) {
      // Its cards cannot be placed; complaining of each of them would hide the cause.
      for (const path of unread.keys()) if (path.startsWith(`sections/${folder}/`)) unread.delete(path)
      continue
    }
    const { cards: ids, ...head } = read.value
    all.places.add('section', head.id, file.path, 1)
    const cards = ids.flatMap((id, index) => {
      const path = `sections/${folder}/${id}.md`
      const found = unread.get(path)
      unread.delete(path)
      if (!found) {
        const line = read.lineOf(['cards', index])
        problems.push({ file: file.path, line, message: `There is no ${id}.md beside this file.` })
        return []
      }
      const card = readCard(found, head.id, problems)
      if (card && card.id !== id) problems.push({ file: path, line: 2, message: `The id must be ${id}.` })
      if (card) all.places.add('card', card.id, path, 1)
      return card ? [card] : []
    })
    all.course.sections.push({
      ...head,
      cards,
      minutes: cards.reduce((sum, { minutes }) => sum + minutes, 0),
    })
  }
  for (const path of unread.keys())
    problems.push({ file: path, line: 1, message: 'No section lists this card.' })
}
