import type { Lap } from '@ratchet/contract'
import { useMe } from '../../../../api/index.ts'
import { todayIn } from '../../../../format/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { AmendForm } from './amend-form.tsx'
import styles from './changes.module.css'
import { ChangeList, ChangesForm, Overlaps } from './changes-form.tsx'
import { ContractForm } from './contract-form.tsx'

/** Step 5: freeze the evidence contract; afterwards, amend its terms. */
export function ContractStep({ lap, mayWrite }: { lap: Lap; mayWrite: boolean }) {
  const { steps, evidence } = useMessages()
  const words = steps.contract
  const { contract } = lap
  const changes = (
    <section aria-label={evidence.changes.title} className={styles.part}>
      <Overlaps lap={lap} />
      {mayWrite ? <ChangesForm lap={lap} /> : <ChangeList lap={lap} />}
    </section>
  )
  if (contract === null) {
    if (lap.unmeasured) {
      return (
        <>
          <p className="quiet">{evidence.changes.contractNone}</p>
          {changes}
        </>
      )
    }
    return (
      <>
        {mayWrite ? <ContractForm lap={lap} /> : <p className="quiet">{words.none}</p>}
        {changes}
      </>
    )
  }
  return (
    <>
      <p>
        <ContractSummary lap={lap} />
      </p>
      <br />
      {mayWrite && lap.verification === null ? (
        <AmendForm key={contract.hash} lap={lap} contract={contract} />
      ) : null}
      {changes}
    </>
  )
}

/** Step 5 in one glance. */
export function ContractSummary({ lap }: { lap: Lap }) {
  const words = useMessages().steps.contract
  const format = useFormat()
  const { workspace } = useMe()
  const { contract } = lap
  if (!contract) return lap.changes.length > 0 ? <ChangeList lap={lap} /> : words.none
  const [goLive, judging] = [format.date(contract.terms.goLiveOn), format.date(contract.judgingOn)]
  const isLive = contract.terms.goLiveOn <= todayIn(workspace.zone)
  return <>{isLive ? words.summary(goLive, judging) : words.summaryAhead(goLive, judging)}</>
}
