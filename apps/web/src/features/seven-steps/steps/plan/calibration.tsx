import type { Calibration as Found } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { useWording } from '../../use-wording.ts'

const shown = 5

/** How earlier forecasts came true, beside a new one, before anybody freezes it. */
export function Calibration({ improvementId }: { improvementId: string }) {
  const words = useMessages().evidence.calibration
  const wording = useWording()
  const found = useQuery(
    api.sevenSteps.getCalibration.queryOptions({ input: { exceptImprovementId: improvementId } }),
  )
  if (!found.data) return null
  const { calibration } = found.data
  return (
    <section aria-label={words.title}>
      <p className="note">
        <b>{words.title}.</b> <Told calibration={calibration} />
      </p>
      {calibration.cases.length > 0 ? (
        <ul className="note quiet">
          {calibration.cases.slice(0, shown).map((one) => (
            <li key={`${one.improvementId} ${one.metricName} ${one.judgedOn}`}>
              {words.one(one.metricName, wording.share(one.ratio))}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Told({ calibration }: { calibration: Found }) {
  const { standing, cases, median, low, high, within } = calibration
  const words = useMessages().evidence.calibration
  const wording = useWording()
  if (standing === 'none') return <>{words.none}</>
  const range = words.within(within, cases.length)
  if (standing === 'few' || median === null || low === null || high === null) {
    return (
      <>
        {words.few(cases.length)} {range}
      </>
    )
  }
  const share = (ratio: number) => wording.share(ratio)
  return (
    <>
      {words.enough(cases.length, share(median), share(low), share(high))} {range}
    </>
  )
}
