import { createClient, problemOf, type RatchetClient } from '@ratchet/contract/client'
import { CliError } from '../cli-error.ts'

export interface Server {
  client: RatchetClient
  /** Such as `http://127.0.0.1:4000`. */
  origin: string
}

const defaultUrl = 'http://127.0.0.1:4000'

/**
 * The server that `RATCHET_URL` names, asked with the key in `RATCHET_API_KEY`.
 *
 * @throws CliError exit code 2 when one of the two cannot be used
 */
export function connectToServer(environment: Readonly<Record<string, string | undefined>>): Server {
  const url = environment.RATCHET_URL || defaultUrl
  const isWeb = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
  if (!isWeb) throw new CliError(`RATCHET_URL is ${url}, which is no address such as ${defaultUrl}.`, 2)
  const key = environment.RATCHET_API_KEY
  if (!key) {
    throw new CliError('RATCHET_API_KEY is not set; make a key in Ratchet under People and set it.', 2)
  }
  const { origin } = new URL(url)
  return { client: createClient(origin, key), origin }
}

/**
 * Wait for an answer; whatever goes wrong on the way becomes one sentence.
 *
 * @throws CliError exit code 1
 */
export async function answerOf<Answer>({ origin }: Server, asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    const problem = problemOf(error)
    if (!problem)
      throw new CliError(`No Ratchet answers at ${origin}; is it running, and is RATCHET_URL right?`)
    if (problem.reason === 'not_signed_in') {
      throw new CliError(
        `${origin} does not take this key; it may be revoked. Set RATCHET_API_KEY to a good one.`,
      )
    }
    const fields = problem.errors?.map(({ path, message }) => `${path} ${message}`).join('; ')
    throw new CliError(fields ? `Nothing was saved: ${fields}.` : problem.detail)
  }
}
