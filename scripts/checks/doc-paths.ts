/** First parts of paths that are of this repository; anything else between backticks is not taken for one. */
const roots = /^(?:packages|apps|tests|scripts|docs|content|bench|\.ci)\//

/**
 * The paths of this repository that a Markdown text names, in backticks or as link targets.
 * Patterns (`*`, `{a,b}`, `<name>`, `…`) name no single file and are left out; a line number is cut off.
 */
export function pathsNamedIn(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')
  const linked = [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map((match) => match[1] ?? '')
  const named = [
    ...quoted.filter((text) => roots.test(text)),
    ...linked.filter((text) => !/^[a-z]+:/.test(text)),
  ]
  return [...new Set(named)]
    .filter((path) => !/[*{}<>…|]/.test(path))
    .map((path) => path.replace(/:\d+$/, ''))
}
