import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { target: string[] }[]
}

/** What axe finds on the page as it stands, WCAG 2.2 AA and best practices. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, because the page's own content policy rightly refuses foreign scripts.
  await page.evaluate(axe)
  const found = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  )
  return (found as Violation[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}
