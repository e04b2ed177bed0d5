import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { analyse } from './analyse.ts'
import { capture } from './capture.ts'
import { chart } from './chart.ts'
import { checkEvidence } from './check-evidence.ts'
import { compare } from './compare.ts'
import { doctor } from './doctor.ts'
import { importTickets } from './import.ts'
import { valueSystem } from './value-system.ts'
import { verdict } from './verdict.ts'

/** One entry per capability; each adds its commands to the root. */
export const commands: readonly ((root: Command, terminal: Terminal) => void)[] = [
  analyse,
  verdict,
  chart,
  checkEvidence,
  capture,
  compare,
  doctor,
  importTickets,
  valueSystem,
]
