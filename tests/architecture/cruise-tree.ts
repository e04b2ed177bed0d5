import { createRequire } from 'node:module'
import { cruise, type ICruiseResult } from 'dependency-cruiser'

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

export interface Crossing {
  rule: string
  from: string
  to: string
}

export interface Cruised {
  modules: number
  crossings: Crossing[]
}

/** Read every import below `folder`'s packages and apps, and name those that a direction rule forbids. */
export async function cruiseTree(folder: string): Promise<Cruised> {
  const { output } = await cruise(['packages', 'apps'], {
    ...rules.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  })
  const { summary } = output as ICruiseResult
  return {
    modules: summary.totalCruised,
    crossings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

export const ruleNames: string[] = rules.forbidden.map((rule: { name: string }) => rule.name)
