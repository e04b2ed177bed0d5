import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, Dialog, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { AddMeasurement } from './add-measurement.tsx'
import { MetricAnalysis } from './analysis/metric-analysis.tsx'
import { chosenChart, type MetricSearch } from './analysis/metric-search.ts'
import { ChangeDefinition } from './change-definition.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportFile } from './import-file.tsx'
import { BeforeAndAfter } from './look/before-and-after.tsx'
import { MeasurementTable } from './measurement-table.tsx'
import styles from './metric-page.module.css'

/** One metric: its course, its measurements with their versions, and the ways data comes in. */
export function MetricPage(props: {
  metricId: string
  search: MetricSearch
  onSearch: (next: MetricSearch) => void
}) {
  const { metricId, search, onSearch } = props
  const { metrics: words, frame } = useMessages()
  const format = useFormat()
  const mayContribute = useMayContribute()
  const found = useQuery(api.metrics.getMetric.queryOptions({ input: { metricId } }))
  const series = useQuery(api.metrics.getSeries.queryOptions({ input: { metricId } }))
  const refusal = useRefusal(found.error ?? series.error)
  const [importing, importFile] = useDisclosure(false)
  const [editing, edit] = useDisclosure(false)
  if (refusal) {
    return <ProblemNote action={<Link to="/metrics">{words.title}</Link>}>{refusal.sentence}</ProblemNote>
  }
  if (!found.data) return <Skeleton label={frame.loading} />
  const { metric } = found.data
  const points = series.data?.points ?? []
  const mayWrite = mayContribute && metric.archivedAt === null
  return (
    <>
      <PageHead
        title={metric.name}
        above={<Link to="/metrics">{words.title}</Link>}
        lead={[
          words.directions[metric.direction],
          words.perPeriod[metric.period],
          metric.source,
          metric.archivedAt ? words.archived : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          mayWrite ? (
            <>
              {metric.ticketQuery === null ? (
                <Button onClick={importFile.open}>{words.importing.open}</Button>
              ) : null}
              <Button onClick={edit.open}>{words.edit}</Button>
            </>
          ) : null
        }
      />
      {metric.description ? <p className={styles.description}>{metric.description}</p> : null}
      {metric.heldAt ? (
        <p className={styles.held}>
          {words.heldSince(format.dateTime(metric.heldAt))} {words.heldExplain}
        </p>
      ) : null}
      <MetricAnalysis metric={metric} search={search} onSearch={onSearch} mayWrite={mayWrite} />
      <BeforeAndAfter
        metric={metric}
        look={search.look}
        onLook={(look) => onSearch({ ...chosenChart(search), ...(look && { look }) })}
      />
      <div className={styles.columns}>
        <MeasurementTable metric={metric} points={points} mayWrite={mayWrite} />
        <div className={styles.side}>
          {mayWrite && metric.ticketQuery === null ? <AddMeasurement metric={metric} /> : null}
          <EarlierImports metricId={metricId} />
        </div>
      </div>
      <Dialog title={words.importing.title} open={importing} onClose={importFile.close} size="wide">
        <ImportFile metric={metric} onDone={importFile.close} />
      </Dialog>
      <Dialog title={words.editTitle} open={editing} onClose={edit.close} size="wide">
        <ChangeDefinition metric={metric} onDone={edit.close} />
      </Dialog>
    </>
  )
}
