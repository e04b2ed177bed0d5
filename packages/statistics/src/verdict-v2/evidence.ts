import { logTTails } from './log-t-tails.ts'
import { stepScale } from './settings.ts'
import type { StepFit } from './step-fits.ts'

/** Natural logarithms of the two Bayes factors against "no change". */
export interface LogEvidence {
  readonly gain: number
  readonly loss: number
}

/**
 * Evidence for a gain and for a loss, averaged over the carry-over (verdict v2, step 4): at each carry-over the
 * exact t-test Bayes factor with prior N(0, 1.5²) on the step in standard deviations, one-sided.
 * `shift` asks the same about a step that is larger or smaller by so much: the interval is made of these.
 */
export function logEvidence(fits: readonly StepFit[], shift = 0): LogEvidence {
  const none = new LogSum()
  const gain = new LogSum()
  const loss = new LogSum()
  // All fits of one series have the same number of coefficients.
  const tailsAt = logTTails(fits[0]!.freedom + 1)
  for (const fit of fits) {
    const { information: h, residualSquares, freedom } = fit
    const step = fit.step - shift
    const k = 1 + stepScale * stepScale * h
    const explained = step * step * h
    const head = fit.logWeight + 0.5 * Math.log(h)
    const power = 0.5 * (freedom + 1)
    const shrunk = residualSquares + explained / k
    const t = (stepScale * step * h) / Math.sqrt((k * shrunk) / (freedom + 1))
    const tails = tailsAt(t)
    const oneSided = head - 0.5 * Math.log(k) - power * Math.log(shrunk) + Math.LN2
    none.add(head - power * Math.log(residualSquares + explained))
    gain.add(oneSided + tails.below)
    loss.add(oneSided + tails.above)
  }
  return { gain: gain.value() - none.value(), loss: loss.value() - none.value() }
}

/** ln Σ exp, kept near the largest term so far so that nothing overflows. */
class LogSum {
  private largest = Number.NEGATIVE_INFINITY
  private sum = 0

  add(term: number): void {
    if (term <= this.largest) this.sum += Math.exp(term - this.largest)
    else {
      this.sum = this.sum * Math.exp(this.largest - term) + 1
      this.largest = term
    }
  }

  value(): number {
    return this.largest + Math.log(this.sum)
  }
}
