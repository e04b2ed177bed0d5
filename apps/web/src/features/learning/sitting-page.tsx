import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { PageHead } from '../../ui/index.ts'
import { DiagnosticRun } from './diagnostic-run.tsx'
import { MockRun } from './mock-run.tsx'
import { SittingReport } from './sitting-report.tsx'

/** A diagnostic or a mock: running, or its report. */
export function SittingPage({ sittingId }: { sittingId: string }) {
  const words = useMessages().learning
  const { sitting } = useSuspenseQuery(api.learning.getSitting.queryOptions({ input: { sittingId } })).data
  const title = sitting.kind === 'mock' ? words.mock : words.diagnostic
  return (
    <>
      <PageHead
        title={title}
        above={
          <Link to="/learn" search={true}>
            {words.backToCourse}
          </Link>
        }
      />
      {sitting.report ? (
        <SittingReport sitting={sitting} />
      ) : sitting.kind === 'mock' ? (
        <MockRun sitting={sitting} />
      ) : (
        <DiagnosticRun sitting={sitting} />
      )}
    </>
  )
}
