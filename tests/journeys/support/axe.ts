import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { target: string[] }[]
}

/**
 * What axe finds on the page as it stands, WCAG 2.2 AA and best practices. Injects axe where it is not yet.
 * @param rules only these; all when left out
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Through the debugger, because the page's own content policy rightly refuses foreign scripts.
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe)
  const options = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  }
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  )
  return (found as Violation[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}
