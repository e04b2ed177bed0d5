import { useState } from 'react'

type Begun<Draft> = { draft: Draft; version: number; saved: string }

/**
 * What somebody types into a step, kept apart from what is saved.
 *
 * While nothing is typed the form shows what is saved. Once typing has begun the draft stays, whatever arrives from
 * the server. `version` is what to send: the newest one while this step itself did not change under the draft, else
 * the one that the draft began with, so that the server refuses and both texts can be compared.
 */
export function useStepDraft<Draft>(lapVersion: number, saved: Draft) {
  const [begun, setBegun] = useState<Begun<Draft> | null>(null)
  const now = JSON.stringify(saved)
  return {
    draft: begun?.draft ?? saved,
    isTyped: begun !== null,
    /** What was saved when typing began, as text. */
    basis: begun?.saved ?? now,
    version: versionToSend(begun, lapVersion, now),
    // On what is begun by then: a save that has just been answered may have moved it on since this was drawn.
    edit: (draft: Draft) => setBegun((current) => ({ version: lapVersion, saved: now, ...current, draft })),
    /** The typed text shall replace a newer version, which its author has seen. */
    rebase: (version: number, theirs: Draft) =>
      setBegun({ draft: begun?.draft ?? saved, version, saved: JSON.stringify(theirs) }),
    discard: () => setBegun(null),
    /** What was sent is saved. What was typed since then stays, on top of it. */
    settle: (sent: Draft, version: number, theirs: Draft) =>
      setBegun((current) => afterSaving(current, sent, version, theirs)),
  }
}

/** See {@link useStepDraft}. */
export function versionToSend(
  begun: { version: number; saved: string } | null,
  lapVersion: number,
  saved: string,
): number {
  return begun === null || begun.saved === saved ? lapVersion : begun.version
}

/** See `settle` of {@link useStepDraft}. */
export function afterSaving<Draft>(
  begun: Begun<Draft> | null,
  sent: Draft,
  version: number,
  saved: Draft,
): Begun<Draft> | null {
  if (begun === null || JSON.stringify(begun.draft) === JSON.stringify(sent)) return null
  return { draft: begun.draft, version, saved: JSON.stringify(saved) }
}
