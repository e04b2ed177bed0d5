import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** Below the root, with slashes. */
  path: string
  text: string
  lines: number
}

/** What we wrote and what runs: no tests, no generated files. */
export function sourceFiles(): SourceFile[] {
  return globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.test\.tsx?$|database-types\.ts$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(`${root}/${path}`, 'utf8')
      return { path, text, lines: text.split('\n').length - 1 }
    })
}
