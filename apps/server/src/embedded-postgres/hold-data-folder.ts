import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operator-error.ts'
import { type Holder, judgeHolder, parseHolder } from './holder.ts'
import { processStart, thisPlace } from './process-start.ts'

/** Proof that this process alone uses the folder; the embedded database starts only against it. */
export type DataFolderHold = { readonly dataFolder: string; release(): void }

/** A holder touches its lock this often, so that it can be heard from other machines and containers. */
const beatEveryMs = 2_000
const listenForMs = 9_000

/** A holder that was just asked to stop is waited for; one that works on is not going to leave. */
const patienceMs = 1_500

/**
 * Takes the data folder for this process. A lock left by a killed one is recognised and replaced.
 * @throws OperatorError `data_folder_held` naming who holds it.
 */
export async function holdDataFolder(dataFolder: string): Promise<DataFolderHold> {
  const lock = join(dataFolder, 'ratchet.lock')
  const mine: Holder = {
    id: randomUUID(),
    pid: process.pid,
    processStart: processStart(process.pid) ?? '',
    ...thisPlace(),
    heldSince: new Date().toISOString(),
  }
  const giveUpAt = performance.now() + patienceMs
  while (!take(lock, mine)) {
    const text = readText(lock)
    const holder = parseHolder(text)
    if (!holder || !(await lives(lock, holder))) setAside(lock, text, mine.id)
    else if (performance.now() > giveUpAt) throw heldBy(dataFolder, holder)
    else await sleep(100)
  }
  const beat = setInterval(() => touch(lock), beatEveryMs)
  beat.unref()
  return {
    dataFolder,
    release() {
      clearInterval(beat)
      if (parseHolder(readText(lock))?.id === mine.id) rmSync(lock, { force: true })
    },
  }
}

/** The lock appears whole or not at all: written beside, then linked under its name, which fails if there is one. */
function take(lock: string, mine: Holder): boolean {
  const draft = `${lock}.${mine.id}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

async function lives(lock: string, holder: Holder): Promise<boolean> {
  const verdict = judgeHolder(holder, { here: thisPlace(), processStartNow: processStart(holder.pid) })
  if (verdict !== 'listen') return verdict === 'alive'
  const heardAt = beatOf(lock)
  for (let waited = 0; waited < listenForMs; waited += 250) {
    await sleep(250)
    if (beatOf(lock) !== heardAt) return true
  }
  return false
}

/** Removes a lock judged dead. If somebody took the folder since it was read, theirs is put back. */
function setAside(lock: string, judged: string, id: string): void {
  const aside = `${lock}.${id}.old`
  try {
    renameSync(lock, aside)
    if (readText(aside) !== judged) linkSync(aside, lock)
  } catch {
    // Gone or taken meanwhile: the next round looks again.
  } finally {
    rmSync(aside, { force: true })
  }
}

function heldBy(dataFolder: string, holder: Holder): OperatorError {
  return new OperatorError(
    'data_folder_held',
    `The data folder ${dataFolder} is held by another Ratchet (process ${holder.pid} on ${holder.host}, ` +
      `since ${holder.heldSince}); nothing was changed. Stop that one first, or give this one its own RATCHET_DATA.`,
  )
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function beatOf(lock: string): number {
  return statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function touch(lock: string): void {
  const now = new Date()
  try {
    utimesSync(lock, now, now)
  } catch {
    // The folder may be away for a moment (network share); the next beat tries again.
  }
}
