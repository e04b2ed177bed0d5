import { getImprovement } from '../backlog/index.ts'
import { OperationError } from '../foundation/index.ts'
import { type LapTest, lapTest } from './test-lap.ts'

const open: LapTest[] = []
export async function start(target?: number) {
  const test = await lapTest(target)
  open.push(test)
  return test
}
/** Each file registers this itself: modules are shared between test files, so a hook here would serve only the first. */
export async function disposeAll(): Promise<void> {
  for (const test of open.splice(0)) await test.workspace.dispose()
}

export async function refusal(promise: Promise<unknown>): Promise<OperationError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof OperationError) return error
  throw new Error(`expected a refusal, got ${error === null ? 'success' : String(error)}`)
}
export const missingCodes = (error: OperationError) => error.details.missing?.map((item) => item.code)
export const statusOf = async (lap: LapTest) =>
  (await getImprovement(lap.workspace.as('viewer'), { id: lap.improvementId })).improvement.status
