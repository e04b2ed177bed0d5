/** What is known of one improvement that decides who follows it. */
export interface FollowFacts {
  id: string
  /** Null: somebody without an account, whom nothing can be told. */
  submittedBy: string | null
  ownerId: string | null
  /** Who has a comment there that was not taken back. */
  commenters: readonly string[]
  /** What people decided themselves; it outweighs everything else. */
  choices: ReadonlyMap<string, boolean>
}

const followsOne = (facts: FollowFacts, member: string): boolean =>
  facts.choices.get(member) ??
  (facts.submittedBy === member || facts.ownerId === member || facts.commenters.includes(member))

/**
 * Who follows an improvement: sender, owner and commenters by themselves, others by choice, nobody against it. What
 * was merged into it brings its followers along, unless they decided otherwise about the one that stands. Nothing of
 * this is stored with a merge, so taking it back needs no undoing.
 */
export function followersOf(standing: FollowFacts, merged: readonly FollowFacts[]): string[] {
  const all = [standing, ...merged]
  const known = new Set(
    all.flatMap(({ submittedBy, ownerId, commenters, choices }) => [
      ...[submittedBy, ownerId].filter((id) => id !== null),
      ...commenters,
      ...choices.keys(),
    ]),
  )
  return [...known].filter(
    (member) => standing.choices.get(member) ?? all.some((facts) => followsOne(facts, member)),
  )
}
