import type { ReadinessForecast } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'

const percent = (share: number) => Math.round(share * 100)

/** The chance to pass with its range, or what is missing before a number would mean anything. */
export function ReadinessBlock({ readiness }: { readiness: ReadinessForecast }) {
  const words = useMessages().learning
  const { forecast, missing, brier, settled } = readiness
  return (
    <>
      <h2>{words.readiness}</h2>
      {forecast ? (
        <p className="voice">
          {words.ready(percent(forecast.chance), percent(forecast.low), percent(forecast.high))}
        </p>
      ) : (
        <>
          <p>{words.notEnough(missing.answers)}</p>
          {missing.groups.length > 0 ? (
            <p className="note quiet">
              {words.notEnoughIn(missing.groups.map(({ title }) => title).join(', '))}
            </p>
          ) : null}
        </>
      )}
      {brier === null ? null : <p className="note quiet">{words.brier(brier.toFixed(2), settled)}</p>}
    </>
  )
}
