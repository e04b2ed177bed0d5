import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Real series of one kind, good upwards, in the order of time. */
export interface RealSource {
  readonly name: string
  readonly series: readonly (readonly number[])[]
}

/** The real series below the shared data folder, each credited in the folder's own README. */
export function realSources(folder: string): RealSource[] {
  const microsoft = join(folder, 'cloud-metrics-microsoft')
  const amazon = join(folder, 'cloud-metrics-nab')
  return [
    {
      name: 'emergency departments, share within 4 h, monthly (NHS England, OGL v3)',
      series: emergencyDepartments(join(folder, 'emergency-department-4h', 'monthly-2016-04-to-2018-03.csv')),
    },
    {
      name: 'latency, hourly (Microsoft, MIT)',
      series: filesOf(microsoft, /latency.*[.]csv$/).map((rows) => rows.map((value) => -value)),
    },
    {
      name: 'crashes, sums of 6 hours (Microsoft, MIT)',
      series: filesOf(microsoft, /crash.*[.]csv$/).map((rows) => blocks(rows, 6).map((block) => -sum(block))),
    },
    {
      name: 'server metrics, hourly means (Numenta, MIT)',
      series: filesOf(amazon, /[.]csv$/).map((rows) => blocks(rows, 12).map((block) => -sum(block) / 12)),
    },
  ]
}

/** Per provider with all 24 months: the share of type 1 attendances that left within four hours. */
function emergencyDepartments(path: string): number[][] {
  const byProvider = new Map<string, number[]>()
  for (const [, provider, type, attendances, breaches] of rowsOf(path)) {
    if (type !== '1' || Number(attendances) === 0) continue
    const values = byProvider.get(provider!) ?? []
    byProvider.set(provider!, values)
    values.push(1 - Number(breaches) / Number(attendances))
  }
  return [...byProvider.values()].filter((values) => values.length === 24)
}

/** The second column of every file whose name fits, in the order of names. */
function filesOf(folder: string, name: RegExp): number[][] {
  const files = readdirSync(folder).filter((file) => name.test(file))
  return files.sort().map((file) => rowsOf(join(folder, file)).map(([, value]) => Number(value)))
}

/** The cells below the header; no file here holds a comma inside a cell. */
function rowsOf(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  return lines.slice(1).map((line) => line.split(','))
}

function blocks(values: readonly number[], size: number): number[][] {
  const whole = Math.floor(values.length / size)
  return Array.from({ length: whole }, (_, i) => values.slice(i * size, (i + 1) * size))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
