import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { OperatorError } from '../operator-error.ts'
import { hashOfSources } from './sources-hash.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const web = join(root, 'apps', 'web')

/** Everything the bundle is made of. The lock file stands for the libraries. */
const sources = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => `apps/web/${name}`),
  ...['chart', 'contract', 'paper', 'wording'].flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/package.json`,
  ]),
  'package-lock.json',
]

/**
 * Builds the web app unless the build that is there came from these very sources.
 * @param say told one line when a build begins
 * @returns the folder to serve
 * @throws OperatorError when it cannot be built
 */
export async function ensureWebBuild(say: (line: string) => void): Promise<string> {
  const folder = join(web, 'dist')
  const stamp = join(folder, '.sources-hash')
  const hash = hashOfSources(root, sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder
  requireWritable(folder)
  say('Building the web app …')
  try {
    await promisify(execFile)(process.execPath, [viteProgram(), 'build', '--logLevel', 'warn'], {
      cwd: web,
      maxBuffer: 1e8,
    })
  } catch (cause) {
    const said = String((cause as { stderr?: string }).stderr || (cause as Error).message).trim()
    throw new OperatorError('web_build_failed', `The web app could not be built. ${said}`, { cause })
  }
  writeFileSync(stamp, hash) // last, so that an interrupted build is not taken for a whole one
  return folder
}

function viteProgram(): string {
  const manifest = createRequire(join(web, 'package.json')).resolve('vite/package.json')
  return join(dirname(manifest), 'bin', 'vite.js')
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new OperatorError(
      'web_build_failed',
      `The web app must be built, because its sources changed, but ${folder} cannot be written. ` +
        'Make it writable for one start, or build it beforehand with: npm run build',
      { cause },
    )
  }
}
