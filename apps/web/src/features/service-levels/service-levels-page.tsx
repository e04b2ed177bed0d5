import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, EmptyState, LeadWithTerm, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { LevelList } from './level-list.tsx'
import { OpenSloExchange } from './open-slo-exchange.tsx'
import { PromiseLevel } from './promise-level.tsx'

/** Every service level, and the place to promise one. */
export function ServiceLevelsPage({ onOpen }: { onOpen: (serviceLevelId: string) => void }) {
  const { serviceLevels: words, frame, metrics } = useMessages()
  const list = useQuery(api.serviceLevels.listServiceLevels.queryOptions())
  const refusal = useRefusal(list.error)
  const [promising, promise] = useDisclosure(false)
  const mayWrite = useMayContribute()
  const button = mayWrite ? <Button onClick={promise.open}>{words.promise}</Button> : null
  const levels = list.data?.serviceLevels ?? []
  const isEmpty = list.data !== undefined && levels.length === 0
  return (
    <>
      <PageHead
        title={words.title}
        above={<Link to="/metrics">{metrics.title}</Link>}
        lead={<LeadWithTerm name="serviceLevel" lead={words.lead} />}
        actions={isEmpty ? null : button}
      />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => list.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {list.isPending ? <Skeleton label={frame.loading} /> : null}
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} action={button}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : null}
      <LevelList levels={levels} />
      <OpenSloExchange mayImport={mayWrite} hasLevels={levels.length > 0} />
      <Dialog title={words.promise} open={promising} onClose={promise.close} size="wide">
        <PromiseLevel
          onPromised={(id) => {
            promise.close()
            onOpen(id)
          }}
        />
      </Dialog>
    </>
  )
}
