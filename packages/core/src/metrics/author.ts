import { forbidden, type Scope } from '../foundation/index.ts'

/**
 * The member in whose name a measurement is written.
 *
 * @throws forbidden for an actor who is no member
 */
export function authorOf(scope: Scope): string {
  if (scope.actor.memberId !== null) return scope.actor.memberId
  throw forbidden('A measurement needs an author who is a member. Nothing was saved.')
}
