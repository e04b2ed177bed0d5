import type { Course } from './course-shape.ts'
import type { Places, ThingKind } from './places.ts'
import type { Problem } from './problem.ts'
import type { Block } from './text-shape.ts'

type Reference = [from: ThingKind, id: string, to: ThingKind, ids: readonly string[]]

/** Everything that names something else names something that is there. */
export function checkReferences(course: Course, places: Places): Problem[] {
  return [...references(course)].flatMap(([from, id, to, ids]) =>
    ids
      .filter((wanted) => !places.has(to, wanted))
      .map((wanted) =>
        places.complaint(from, id, `${from} ${id} names the ${to} ${wanted}, which is not there.`),
      ),
  )
}

function* references(course: Course): Generator<Reference> {
  for (const { id, group } of course.concepts) yield ['concept', id, 'group', [group]]
  for (const { from, to } of course.relations) yield ['course', course.id, 'concept', [from, to]]
  for (const { kind, id } of course.path) if (kind !== 'flashcards') yield ['course', course.id, kind, [id]]
  for (const section of course.sections) {
    yield ['section', section.id, 'concept', section.concepts]
    for (const card of section.cards) {
      yield ['card', card.id, 'concept', card.concepts]
      yield ['card', card.id, 'figure', card.figure === null ? [] : [card.figure]]
      yield ['card', card.id, 'term', card.body.flatMap(termsIn)]
    }
  }
  for (const { id, concepts } of course.figures) yield ['figure', id, 'concept', concepts]
  for (const { id, concepts } of course.misconceptions) yield ['misconception', id, 'concept', concepts]
  for (const { id, concepts } of course.flashcards) yield ['flashcard', id, 'concept', concepts]
  for (const { id, concepts, flashcard, seeAlso } of course.terms) {
    yield ['term', id, 'concept', concepts]
    yield ['term', id, 'flashcard', [flashcard]]
    yield ['term', id, 'term', seeAlso]
  }
  yield* referencesOfTasks(course)
}

function* referencesOfTasks(course: Course): Generator<Reference> {
  for (const { id, scenarios } of course.exercises)
    for (const { concepts, guidance } of scenarios)
      yield ['exercise', id, 'concept', [...concepts, ...guidance.present, ...guidance.missing]]
  for (const { id, steps } of course.workedExamples) {
    yield ['worked-example', id, 'concept', steps.map(({ step }) => step)]
    yield ['worked-example', id, 'card', steps.map(({ card }) => card)]
  }
  for (const { id, group, concepts, options } of course.questions) {
    yield ['question', id, 'group', [group]]
    yield ['question', id, 'concept', concepts]
    yield ['question', id, 'misconception', options.flatMap(({ misconception }) => misconception ?? [])]
  }
  for (const { id, slots } of course.blueprints)
    yield ['blueprint', id, 'group', slots.map(({ group }) => group)]
}

function termsIn(block: Block): string[] {
  const spans = block.kind === 'list' ? block.items.flat() : block.spans
  return spans.flatMap(({ term }) => term ?? [])
}
