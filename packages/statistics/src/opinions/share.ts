/** Some cases out of all. */
export interface Share {
  readonly cases: number
  readonly of: number
}
