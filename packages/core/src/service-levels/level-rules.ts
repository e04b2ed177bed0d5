import type { ServiceLevel } from '@ratchet/contract'

interface FieldError {
  path: string
  message: string
}

/** What contradicts itself in a promise, by field. */
export function levelErrors(
  level: Pick<
    ServiceLevel,
    'indicator' | 'budgeting' | 'sliceMinutes' | 'window' | 'carefulBelow' | 'frozenBelow'
  >,
): FieldError[] {
  const errors: FieldError[] = []
  if (level.frozenBelow > level.carefulBelow) {
    errors.push({
      path: 'frozenBelow',
      message: 'must not lie above the share at which releases are to be careful',
    })
  }
  if (1440 % level.sliceMinutes !== 0) {
    errors.push({
      path: 'sliceMinutes',
      message: 'must divide a day evenly, such as 1, 5, 15, 60 or 1440 minutes',
    })
  }
  return errors
}
