const fortnightMs = 14 * 86_400_000

/** What a learner saw lately: the questions of the last two mocks, and whatever was answered in the last 14 days. */
export function recentItems(
  mocks: readonly { readonly startedAt: Date; readonly itemIds: readonly string[] }[],
  answered: readonly { readonly itemId: string; readonly at: Date }[],
  now: Date,
): ReadonlySet<string> {
  const lately = (at: Date) => now.getTime() - at.getTime() < fortnightMs
  const byTime = [...mocks].sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
  return new Set([
    ...byTime.slice(0, 2).flatMap(({ itemIds }) => itemIds),
    ...byTime.filter(({ startedAt }) => lately(startedAt)).flatMap(({ itemIds }) => itemIds),
    ...answered.filter(({ at }) => lately(at)).map(({ itemId }) => itemId),
  ])
}
