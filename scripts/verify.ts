import { runSteps } from './checks/run-steps.ts'
import { checkSteps, pureTests } from './checks/steps.ts'

/** `npm run verify`: everything that can be said without a database or a browser, within a minute. */
const began = performance.now()
const failed = await runSteps([pureTests, ...checkSteps])
const steps = checkSteps.length + 1
console.log(
  `${steps - failed} of ${steps} checks passed in ${((performance.now() - began) / 1000).toFixed(0)} s`,
)
process.exit(failed > 0 ? 1 : 0)
