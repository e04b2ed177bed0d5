/** Words of edits that meet, and of going back to an earlier version. */
export const versions = {
  title: 'Two versions',
  text: 'Nothing of yours was overwritten or sent. Choose field by field, or write it anew; then save.',
  theirs: 'Saved now',
  mine: 'Typed by you',
  edited: 'Something else',
  touched: {
    nobody: '',
    same: '',
    mine: 'changed by you only',
    theirs: 'changed by the other only',
    both: 'changed by both',
  },
  left: (count: number) =>
    count === 1 ? 'One field is left to choose.' : `${count} fields are left to choose.`,
  save: 'Save this',
  leave: 'Back to my text',
  field: 'Field',
  allFields: 'All fields',
  putBack: 'Put back',
  putBackTo: (field: string, value: string) => `${field}: “${value}”`,
  restore: 'Restore this version',
  restored: 'Put back as it was. The status is untouched: it follows from facts.',
}
