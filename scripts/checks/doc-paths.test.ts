import { expect, it } from 'vitest'
import { pathsNamedIn } from './doc-paths.ts'

it('finds paths in backticks and links, and leaves patterns, commands and addresses alone', () => {
  const markdown = [
    'See `packages/core/src/a.ts:12`, `apps/*/src`, `tests/<name>.ts`, `npm start` and `POST /api/v1/x`.',
    '[look](docs/picture.png "title") [there](https://example.org/packages/x) [below](#below)',
  ].join('\n')
  expect(pathsNamedIn(markdown)).toEqual(['packages/core/src/a.ts', 'docs/picture.png'])
})
