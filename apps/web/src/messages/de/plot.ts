import type { Messages } from '../en.ts'

export const plot: Messages['plot'] = {
  title: 'Neue Schätzung',
  asks: (sentence) => `„${sentence}“ neu schätzen?`,
  estimates: (value, days) => `Wert ${value}, Aufwand ${days} Personentage`,
  save: 'Diese Schätzung speichern',
  putBack: 'Punkt zurücksetzen',
}
