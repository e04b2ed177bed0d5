import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathsNamedIn } from './doc-paths.ts'

/** Every path that a document names must exist, from the repository's root or from the document's folder. */
let missing = 0
for (const document of documents()) {
  for (const path of pathsNamedIn(readFileSync(document, 'utf8'))) {
    if (existsSync(path) || existsSync(join(dirname(document), path))) continue
    console.log(`${document} names ${path}, which does not exist`)
    missing += 1
  }
}
process.exit(missing > 0 ? 1 : 0)

/** Those under version control; in a downloaded copy without a history, all outside of node_modules. */
function documents(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '*.md'], { encoding: 'utf8', stdio: 'pipe' })
    return listed.split('\0').filter((path) => path !== '' && existsSync(path))
  } catch {
    const all = readdirSync('.', { recursive: true, encoding: 'utf8' })
    return all.filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
  }
}
