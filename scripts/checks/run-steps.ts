import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import type { CheckStep } from './steps.ts'

/** Runs the steps, as many at a time as there are cores; prints a line for each. Returns how many failed. */
export async function runSteps(steps: readonly CheckStep[]): Promise<number> {
  const waiting = [...steps]
  let failed = 0
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await passes(step))) failed += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return failed
}

async function passes({ name, command }: CheckStep): Promise<boolean> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  try {
    await promisify(execFile)(process.execPath, [...command], { maxBuffer: 1e9 })
    console.log(`ok      ${name} (${seconds()} s)`)
    return true
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    console.log(`FAILED  ${name} (${seconds()} s)\n${stdout}${stderr || (stdout ? '' : String(error))}`)
    return false
  }
}
