import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import {
  Button,
  EmptyState,
  LeadWithTerm,
  PageHead,
  ProblemNote,
  Skeleton,
  StateWord,
  Why,
} from '../../../ui/index.ts'
import styles from './coverage.module.css'
import { CoverageExports } from './coverage-exports.tsx'
import { StreamTable } from './stream-table.tsx'
import { WithoutStream } from './without-stream.tsx'

/** Level by value stream by value chain activity: how much moves there, and where silence is. */
export function CoveragePage() {
  const { coverage: words, frame } = useMessages()
  const found = useQuery(api.practice.getCoverage.queryOptions({ input: {} }))
  const refusal = useRefusal(found.error)
  if (!found.data) {
    return refusal ? (
      <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
        {refusal.sentence}
      </ProblemNote>
    ) : (
      <Skeleton label={frame.loading} />
    )
  }
  const { coverage } = found.data
  return (
    <>
      <PageHead title={words.title} lead={<LeadWithTerm name="stream" lead={words.lead} />} />
      {coverage.streams.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyText}</p>
          <p>
            <Link to="/value-system/$section" params={{ section: 'streams' }}>
              {words.emptyAction}
            </Link>
          </p>
        </EmptyState>
      ) : (
        <div className={styles.above}>
          {coverage.asked > 0 ? (
            <p>
              <StateWord mark={coverage.silent > 0 ? 'missing' : 'met'}>
                {words.summary(coverage.silent, coverage.asked)}
              </StateWord>
            </p>
          ) : null}
          <CoverageExports coverage={coverage} />
        </div>
      )}
      {coverage.streams.map((stream) => (
        <StreamTable key={stream.streamId} stream={stream} />
      ))}
      <WithoutStream rows={coverage.withoutStream} />
      <Why label={words.why}>
        {words.whyText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Why>
    </>
  )
}
