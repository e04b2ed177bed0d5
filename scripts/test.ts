import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findBrowser } from '../tests/support/find-browser.ts'
import { runSteps } from './checks/run-steps.ts'
import { checkSteps } from './checks/steps.ts'

/** What the title of a test ends with that may be left out where nothing lies beside the checkout. */
const needsShared = '(needs ../shared)'

/**
 * `npm test`: the checks, then all test projects, the browser journeys too. Nothing is skipped in silence:
 * a check counts as one test, and so does a project that broke down. Only a test that says in its title that it needs
 * the shared folder may be left out, and is named when it is. The last line is the sum.
 */
const folder = mkdtempSync(join(tmpdir(), 'ratchet-test-report-'))
const total = { passed: 0, failed: 0 }

const failedChecks = await runSteps(checkSteps)
add({ passed: checkSteps.length - failedChecks, failed: failedChecks })
add(await runProject('pure', process.env))
// Both wait more than they work. The journeys come after them: beside others a browser's patience ends.
const besides = await Promise.all([runProject('database', process.env), runProject('crash', process.env)])
for (const count of besides) add(count)
add(await runJourneys())
rmSync(folder, { recursive: true, force: true })
console.log(`${total.passed} tests passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

async function runJourneys(): Promise<{ passed: number; failed: number }> {
  try {
    return await runProject('journeys', { ...process.env, RATCHET_BROWSER: await findBrowser() })
  } catch (error) {
    console.log(`\nThe browser journeys did not run. ${(error as Error).message}`)
    return { passed: 0, failed: 1 }
  }
}

function add(count: { passed: number; failed: number }): void {
  total.passed += count.passed
  total.failed += count.failed
}

async function runProject(name: string, env: NodeJS.ProcessEnv): Promise<{ passed: number; failed: number }> {
  console.log(`\n${name}`)
  const report = join(folder, `${name}.json`)
  const program = ['node_modules/vitest/vitest.mjs', 'run', '--project', name]
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await new Promise<number | null>((resolve) => {
    // Colours are for a terminal; in a file they are noise.
    const plain = process.stdout.isTTY ? env : { ...env, NO_COLOR: '1' }
    const child = spawn(process.execPath, [...program, ...reporters], { env: plain, stdio: 'inherit' })
    child.on('close', resolve)
  })
  return countsOf(report, code === 0)
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: FileResult[]
}

interface FileResult {
  name: string
  startTime: number
  endTime: number
  assertionResults: { title: string; status: string }[]
}

/** The files that took longest, so that whoever finds the tests slow knows where to look. */
function slowest(files: readonly FileResult[]): string {
  return files
    .map(({ name, startTime, endTime }) => ({
      name: relative('.', name),
      took: (endTime - startTime) / 1000,
    }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, 5)
    .map(({ name, took }) => `${name} ${took.toFixed(0)} s`)
    .join(', ')
}

/** A run that failed without a failed test (a crash, an unhandled error, no report) counts as one failure. */
function countsOf(report: string, endedWell: boolean): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const notRun = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
    const excused = notRun.filter(({ title }) => title.endsWith(needsShared))
    for (const { title } of excused)
      console.log(`Left out, because nothing is beside this checkout: ${title}`)
    console.log(`Longest: ${slowest(testResults)}`)
    const failed = numFailedTests + notRun.length - excused.length
    return { passed: numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
