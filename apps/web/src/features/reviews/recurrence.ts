export const recurrences = [
  'weekly',
  'fortnightly',
  'monthly_weekday',
  'monthly_last',
  'monthly_day',
  'quarterly',
  'own',
] as const
export type Recurrence = (typeof recurrences)[number]

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

/** The rule that people mean when they choose a recurrence and a first day, `YYYY-MM-DD`. */
export function ruleOf(recurrence: Exclude<Recurrence, 'own'>, startsOn: string): string {
  const first = new Date(`${startsOn}T12:00:00Z`)
  const weekday = weekdays[first.getUTCDay()]
  const day = first.getUTCDate()
  switch (recurrence) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekday}`
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`
    case 'monthly_weekday':
      // A fifth weekday of its name is not in every month; the last one is.
      return `FREQ=MONTHLY;BYDAY=${day > 28 ? -1 : Math.ceil(day / 7)}${weekday}`
    case 'monthly_last':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}`
    case 'monthly_day':
      return `FREQ=MONTHLY;BYMONTHDAY=${day > 28 ? -1 : day}`
    case 'quarterly':
      return `FREQ=MONTHLY;INTERVAL=3;BYDAY=${day > 28 ? -1 : Math.ceil(day / 7)}${weekday}`
  }
}

/** Which of the choices a rule is; any other is one's own. */
export const recurrenceOf = (rule: string, startsOn: string): Recurrence =>
  recurrences.find((choice) => choice !== 'own' && ruleOf(choice, startsOn) === rule) ?? 'own'
