import type { Improvement } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useMayContribute, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../../ui/index.ts'
import { CommentBox } from './comment-box.tsx'
import { CommentLine } from './comment-line.tsx'
import styles from './talk.module.css'
import { useTalk } from './use-talk.ts'

/** People talking about an improvement: votes, followers, comments, those of merged ones among them. */
export function Talk({ improvement }: { improvement: Improvement }) {
  const { id } = improvement
  const words = useMessages().talk
  const mayTalk = useMayContribute() && improvement.mergedInto === null
  const announce = useAnnounce()
  const found = useQuery(api.backlog.getTalk.queryOptions({ input: { id } }))
  const acts = useTalk(id)
  const refusal = useRefusal(acts.add.error)
  const failed = useRefusal(acts.vote.error ?? acts.follow.error ?? acts.archive.error)
  if (!found.data) return null
  const { comments, voters, voted, followers, follows } = found.data.talk
  return (
    <section className={styles.talk} aria-labelledby="talk">
      <h2 id="talk">{words.title}</h2>
      <div className={styles.counts}>
        <span title={voters.map(({ name }) => name).join(', ')}>{words.votes(voters.length)}</span>
        {mayTalk ? (
          <Button
            aria-pressed={voted}
            pending={acts.vote.isPending}
            onClick={() => acts.vote.mutate({ id, voted: !voted })}
          >
            {voted ? words.unvote : words.vote}
          </Button>
        ) : null}
        <Button
          aria-pressed={follows}
          pending={acts.follow.isPending}
          onClick={() => acts.follow.mutate({ id, follows: !follows })}
        >
          {follows ? words.unfollow : words.follow}
        </Button>
      </div>
      <p className={styles.followers}>
        {followers.length === 0
          ? words.nobodyFollows
          : words.followers(followers.map(({ name }) => name).join(', '))}
      </p>
      {failed ? <ProblemNote>{failed.sentence}</ProblemNote> : null}
      {comments.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ol className={styles.comments}>
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} talk={acts} />
        ))}
      </ol>
      {improvement.mergedInto ? <p className={styles.none}>{words.mergedTalk}</p> : null}
      {mayTalk ? (
        <CommentBox
          label={words.say}
          pending={acts.add.isPending}
          problem={refusal?.sentence}
          onSend={async (text) => {
            await acts.add.mutateAsync({ id, text })
            announce(words.said)
          }}
        />
      ) : null}
    </section>
  )
}
