declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** `COPY … FROM STDIN` as a stream; it finishes once the rows are visible. */
  export function from(
    statement: string,
    options?: { highWaterMark?: number },
  ): Writable & Submittable & { readonly rowCount: number }
}
