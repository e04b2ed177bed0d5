/** Right answers of a topic, with the interval in which the share lies at 90 %. */
export interface TopicReport {
  readonly topicId: string
  readonly right: number
  readonly asked: number
  readonly low: number
  readonly high: number
}

export interface MockReport {
  readonly right: number
  readonly asked: number
  readonly needed: number
  readonly passed: boolean
  readonly topics: readonly TopicReport[]
}

/** What a handed-in mock says; an unanswered question is not right. Topics come in the order first met. */
export function mockReport(
  answers: readonly { readonly topicId: string; readonly right: boolean }[],
  needed: number,
): MockReport {
  const topics = new Map<string, { right: number; asked: number }>()
  for (const { topicId, right } of answers) {
    const topic = topics.get(topicId) ?? { right: 0, asked: 0 }
    topics.set(topicId, { right: topic.right + Number(right), asked: topic.asked + 1 })
  }
  const right = answers.filter((answer) => answer.right).length
  return {
    right,
    asked: answers.length,
    needed,
    passed: right >= needed,
    topics: [...topics].map(([topicId, { right, asked }]) => ({
      topicId,
      right,
      asked,
      ...shareInterval(right, asked),
    })),
  }
}

/** Wilson's interval of a share; honest for few questions, where plain shares mislead. `z`: 1.645 gives 90 %. */
export function shareInterval(right: number, asked: number, z = 1.6449): { low: number; high: number } {
  if (asked === 0) return { low: 0, high: 1 }
  const share = right / asked
  const spread = z ** 2 / asked
  const centre = (share + spread / 2) / (1 + spread)
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / asked + spread / asked / 4)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
