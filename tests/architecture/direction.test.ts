import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cruiseTree } from './cruise-tree.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('no import crosses a direction rule', async () => {
  const { modules, crossings } = await cruiseTree(root)
  // Without a TypeScript that it can read, dependency-cruiser reads nothing and calls that clean.
  expect(modules).toBeGreaterThan(400)
  expect(crossings).toEqual([])
}, 120_000)
