import type { EvidenceContract, Lap } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Term, type TermName } from '../../../ui/index.ts'
import { shortUnit } from '../outcome/outcome-rows.ts'
import { useWording } from '../use-wording.ts'
import { Amendments } from './amendments.tsx'
import styles from './contract-card.module.css'
import { firstTerms, periodOf } from './contract-lines.ts'
import { Seal } from './seal.tsx'

/** The evidence contract: the only paper on the page. Old values stay visible, struck, beside the new ones. */
export function ContractCard({ lap }: { lap: Lap }) {
  const words = useMessages().improvement.contract
  const format = useFormat()
  const { contract } = lap
  if (!contract) return null
  const { terms, frozenAt, frozenBy, pointsKnown } = contract
  const first = firstTerms(lap)
  const period = periodOf(contract)
  const isAmended = Object.keys(first).length > 0
  const when = format.dateTime(frozenAt)
  const settling = (count: number) => (count === 0 ? words.noSettling : words.periods(count, period))
  return (
    <section aria-labelledby="contract-title" className={styles.contract} data-late>
      <Seal />
      <h2 id="contract-title">
        <Term name="contract">{words.title}</Term>
      </h2>
      <p className="note quiet">
        {isAmended && pointsKnown === 0
          ? words.frozenAmended(when, frozenBy.name)
          : pointsKnown > 0
            ? words.frozenLate(when, frozenBy.name, pointsKnown)
            : words.frozen(when, frozenBy.name)}
      </p>
      <dl className={styles.terms}>
        <Clause name={words.baseline} about="baseline">
          <Baselines contract={contract} lap={lap} />
        </Clause>
        <Clause name={words.goLive} about="goLive" was={changed(first.goLiveOn, terms.goLiveOn, format.date)}>
          {format.date(terms.goLiveOn)}
        </Clause>
        <Clause
          name={words.settling}
          about="settlingIn"
          was={changed(first.settlingInPeriods, terms.settlingInPeriods, settling)}
        >
          {settling(terms.settlingInPeriods)}
        </Clause>
        <Clause
          name={words.followup}
          was={changed(first.followupPeriods, terms.followupPeriods, (n) => words.periods(n, period))}
        >
          {words.periodsFrom(
            terms.followupPeriods,
            period,
            format.date(contract.metrics[0]?.followupFrom ?? ''),
          )}
        </Clause>
        <Clause
          name={words.judging}
          about="judgingDate"
          was={changed(first.judgingOn, contract.judgingOn, format.date)}
        >
          <b>{format.date(contract.judgingOn)}</b>
        </Clause>
        <Tolerated contract={contract} />
        <Clause name={words.engine}>{contract.engineVersion}</Clause>
        <Clause name={words.hash}>
          <span title={contract.hash} className={styles.hash}>
            {contract.hash.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ')}
          </span>
        </Clause>
      </dl>
      <Amendments lap={lap} />
    </section>
  )
}

function Clause({
  name,
  about,
  was,
  children,
}: {
  name: string
  about?: TermName
  was?: string | null
  children: React.ReactNode
}) {
  const words = useMessages().improvement.contract
  return (
    <div>
      <dt>{about ? <Term name={about}>{name}</Term> : name}</dt>
      <dd>
        {was ? (
          <>
            <span className="unseen">{words.was} </span>
            <s>{was}</s>{' '}
          </>
        ) : null}
        {children}
      </dd>
    </div>
  )
}

function Baselines({ contract, lap }: { contract: EvidenceContract; lap: Lap }) {
  const words = useMessages().improvement.contract
  const format = useFormat()
  const spans = new Map<string, string[]>()
  for (const { metricId, metricName, baselineFrom, baselineTo, baselinePoints } of contract.metrics) {
    const gaps = lap.baselines.find((found) => found.metricId === metricId)?.gaps ?? 0
    const text = words.baselineOf(
      format.date(baselineFrom),
      format.date(baselineTo),
      baselinePoints.length,
      gaps,
    )
    spans.set(text, [...(spans.get(text) ?? []), metricName])
  }
  const texts = [...spans]
  return (
    <>
      {texts.map(([text, names]) => (
        <span key={text} className={styles.span}>
          {texts.length > 1 ? `${format.list(names)}: ` : ''}
          {text}
        </span>
      ))}
    </>
  )
}

function Tolerated({ contract }: { contract: EvidenceContract }) {
  const words = useMessages().improvement.contract
  const wording = useWording()
  if (contract.guardrails.length === 0) return null
  const texts = contract.guardrails.map((guardrail) => {
    const metric = contract.metrics.find((found) => found.metricId === guardrail.metricId)
    const sign = metric?.direction === 'decrease' ? '+' : '−'
    return `${guardrail.metricName} ${sign}${wording.change(guardrail.toleratedHarm, shortUnit(metric?.unit ?? ''))}`
  })
  return <Clause name={words.tolerated}>{texts.join(', ')}</Clause>
}

/** The old value in words where it differs from the new one. */
function changed<Value>(
  before: Value | undefined,
  now: Value,
  tell: (value: Value) => string,
): string | null {
  return before === undefined || before === now ? null : tell(before)
}
