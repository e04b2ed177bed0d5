/** One part of the form beside the metrics: fields with what is typed into them; text until it is sent. */
export type Part = {
  input: object
  errors: Readonly<Record<string, string>>
  onChange: (input: object) => void
}
