import type { Improvement } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import styles from './head.module.css'

/** Where this stands: backlog, team, owner, next review. */
export function Crumb({ improvement }: { improvement: Improvement }) {
  const words = useMessages().improvement.crumb
  const format = useFormat()
  const team = useTeams().find(({ id }) => id === improvement.teamId)
  const { owner, nextReviewOn, reviewOverdue, followsUp, status } = improvement
  return (
    <div className={styles.crumb}>
      <Link to="/backlog">{words.backlog}</Link>
      {team ? <span>{team.name}</span> : null}
      {owner ? (
        <span>{words.owner(owner.name)}</span>
      ) : status === 'idea' ? null : (
        <StateWord mark="missing">{words.noOwner}</StateWord>
      )}
      {nextReviewOn ? (
        reviewOverdue ? (
          <StateWord mark="concern">{words.reviewOverdue(format.date(nextReviewOn))}</StateWord>
        ) : (
          <span>{words.nextReview(format.date(nextReviewOn))}</span>
        )
      ) : null}
      {followsUp ? (
        <span>
          {words.followsUp}{' '}
          <Link to="/improvements/$id" params={{ id: followsUp.id }}>
            {followsUp.sentence}
          </Link>
        </span>
      ) : null}
    </div>
  )
}
