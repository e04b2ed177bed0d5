/** Words of a point of the value-effort plot that was moved. */
export const plot = {
  title: 'New estimates',
  asks: (sentence: string) => `Estimate “${sentence}” anew?`,
  estimates: (value: string, days: string) => `value ${value}, effort ${days} person-days`,
  save: 'Save these estimates',
  putBack: 'Put the point back',
}
