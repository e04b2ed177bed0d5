import type { Budget, Lap } from '@ratchet/contract'
import { useState } from 'react'
import { readNumber } from '../../../../format/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import steps from '../steps.module.css'

/** What it cost in truth, as it is typed; the currency begins with the budget's. */
export function useActualCost(lap: Lap) {
  const [amount, setAmount] = useState('')
  const [currency, setCurrency] = useState(lap.plan.resources.budget?.currency ?? 'EUR')
  const number = amount.trim() === '' ? null : readNumber(amount)
  const value: Budget | null = number === null ? null : { amount: number, currency: currency.toUpperCase() }
  return { amount, currency, setAmount, setCurrency, value, isWrong: amount.trim() !== '' && number === null }
}

export function ActualCostFields(props: {
  cost: ReturnType<typeof useActualCost>
  errors: Readonly<Record<string, string>>
  tried: boolean
}) {
  const { cost, errors, tried } = props
  const { evidence, steps: words } = useMessages()
  return (
    <div className={steps.row}>
      <TextField
        label={evidence.actual.amount}
        inputMode="decimal"
        value={cost.amount}
        onChange={(event) => cost.setAmount(event.target.value)}
        error={tried && cost.isWrong ? words.notANumber : errors['actualCost.amount']}
      />
      <TextField
        label={evidence.actual.currency}
        value={cost.currency}
        maxLength={3}
        onChange={(event) => cost.setCurrency(event.target.value)}
        error={errors['actualCost.currency']}
      />
    </div>
  )
}
