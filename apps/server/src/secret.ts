import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from './operator-error.ts'

const fileName = 'session-secret'
const leastLength = 32

/**
 * The secret that signs sessions: `RATCHET_SECRET`, else a file in the data folder that is made on the first start,
 * readable by its owner only. Nodes behind one proxy need the same one.
 *
 * @throws OperatorError when the secret is too short or the folder cannot be written
 */
export async function sessionSecret(
  dataFolder: string,
  fromEnvironment = process.env.RATCHET_SECRET,
): Promise<string> {
  if (fromEnvironment !== undefined) {
    if (fromEnvironment.length >= leastLength) return fromEnvironment
    throw new OperatorError(
      'data_folder_unusable',
      `RATCHET_SECRET is shorter than ${leastLength} characters. Nothing was started; set a longer random one.`,
    )
  }
  const path = join(dataFolder, fileName)
  try {
    await mkdir(dataFolder, { recursive: true })
    await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') {
      throw new OperatorError(
        'data_folder_unusable',
        `The session secret cannot be written into ${dataFolder}. Nothing was started; make the folder writable.`,
        { cause: error },
      )
    }
  }
  return (await readFile(path, 'utf8')).trim()
}
