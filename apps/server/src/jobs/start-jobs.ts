import type { Connection } from '@ratchet/core/foundation'
import type { Outside } from '@ratchet/core/people'
import { PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { handInOverdueMocks } from './hand-in-overdue.ts'
import { startImportWorker } from './import-worker.ts'
import { indexAllWords } from './index-words.ts'
import { keepAllSkipRates } from './keep-skip-rates.ts'
import { measureAllPractices } from './measure-practices.ts'
import { readAllWork } from './read-work.ts'
import { refreshAllBudgets } from './refresh-budgets.ts'
import { refreshAllStatuses } from './refresh-statuses.ts'
import { refreshTicketMetrics } from './refresh-ticket-metrics.ts'
import { runAllWatchChecks } from './run-watch-checks.ts'
import { sweepImports } from './sweep-imports.ts'
import { tellPeople } from './tell-people.ts'

const schema = 'jobs'
const mocksQueue = 'hand-in-overdue'
const workQueue = 'read-work'
const ratesQueue = 'keep-skip-rates'
const everyNight = '23 4 * * *'
const everyMinute = '* * * * *'
const metricsQueue = 'refresh-ticket-metrics'
const everyHourOnce = '11 * * * *'
const refreshQueue = 'refresh-statuses'
const watchQueue = 'run-watch-checks'
const everyHourLate = '41 * * * *'
const budgetsQueue = 'refresh-budgets'
const everyTenMinutes = '3-59/10 * * * *'
const practiceQueue = 'measure-practice'
const onceAnHour = '23 * * * *'
const wordsQueue = 'index-words'
const everyQuarterHour = '*/15 * * * *'
const tellQueue = 'tell-people'
const sweepQueue = 'sweep-imports'
const everyHour = '7 * * * *'

/**
 * Start the queue in a schema of its own, on our pool, and the worker for imports. Any number of workers may run: each
 * job goes to one of them.
 *
 * @returns what stops it, after the running job has finished
 */
export async function startJobs(
  connection: Connection,
  outside: Outside,
  log: Log,
  mail: { send: SendMail; origin: string } | null,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    schema,
    db: { executeSql: (text, values) => connection.pool.query(text, values) },
  })
  boss.on('error', (error) => log.error('the job queue stumbled', error))
  await boss.start()
  await boss.createQueue(refreshQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 600 })
  await boss.schedule(refreshQueue, everyQuarterHour)
  await boss.work(refreshQueue, { pollingIntervalSeconds: 30 }, () => refreshAllStatuses(outside, log))
  await boss.createQueue(watchQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 1800 })
  await boss.schedule(watchQueue, everyHourLate)
  await boss.work(watchQueue, { pollingIntervalSeconds: 60 }, () => runAllWatchChecks(outside, log))
  await boss.createQueue(budgetsQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 600 })
  await boss.schedule(budgetsQueue, everyTenMinutes)
  await boss.work(budgetsQueue, { pollingIntervalSeconds: 30 }, () => refreshAllBudgets(outside, log))
  await boss.createQueue(mocksQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 300 })
  await boss.schedule(mocksQueue, everyMinute)
  await boss.work(mocksQueue, { pollingIntervalSeconds: 30 }, () => handInOverdueMocks(outside, log))
  await boss.createQueue(workQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 300 })
  await boss.schedule(workQueue, everyMinute)
  await boss.work(workQueue, { pollingIntervalSeconds: 30 }, () => readAllWork(outside, log))
  await boss.createQueue(ratesQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 900 })
  await boss.schedule(ratesQueue, everyNight) // a week is added once it is over; a night that was missed is made up for
  await boss.work(ratesQueue, { pollingIntervalSeconds: 60 }, () => keepAllSkipRates(outside, log))
  await boss.createQueue(practiceQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 900 })
  await boss.schedule(practiceQueue, onceAnHour)
  await boss.work(practiceQueue, { pollingIntervalSeconds: 60 }, () => measureAllPractices(outside, log))
  await boss.createQueue(wordsQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 900 })
  await boss.send(wordsQueue) // an upgrade may have brought new rules for words
  await boss.work(wordsQueue, { pollingIntervalSeconds: 30 }, () => indexAllWords(outside, log))
  await boss.createQueue(tellQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 900 })
  await boss.schedule(tellQueue, everyMinute)
  await boss.work(tellQueue, { pollingIntervalSeconds: 30 }, () => tellPeople(outside, log, mail))
  await boss.createQueue(sweepQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 600 })
  await boss.schedule(sweepQueue, everyHour)
  await boss.work(sweepQueue, { pollingIntervalSeconds: 60 }, () => sweepImports(connection, outside))
  await boss.createQueue(metricsQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 3000 })
  await boss.schedule(metricsQueue, everyHourOnce)
  await boss.work(metricsQueue, { pollingIntervalSeconds: 60 }, () => refreshTicketMetrics(outside, log))
  const stopImports = startImportWorker(connection, outside, log)
  return async () => {
    await stopImports()
    await boss.stop({ graceful: true, timeout: 10_000 })
  }
}
