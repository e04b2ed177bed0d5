import { readFileSync } from 'node:fs'

/** The last thing of weight that PostgreSQL wrote, in one line, for a sentence to a person. */
export function logTail(logFile: string): string {
  try {
    return weightiest(readFileSync(logFile, 'utf8'))
  } catch {
    return 'nothing'
  }
}

/** Prefers the last FATAL, PANIC or ERROR to the chatter after it. */
export function weightiest(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => /\b(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1) ?? 'nothing').trim()
}
