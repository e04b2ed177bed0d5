import { TicketLogError } from '@ratchet/connectors'
import { OperationError } from '@ratchet/core/foundation'
import { describe, expect, it } from 'vitest'
import { CancelledImport, endingOf, FailedImport, refuseFurtherAttempts } from './import-endings.ts'

const work = { workspaceId: 'w', importId: 'the-import', attempt: 1 }
function ending(error: unknown, circumstances: { isStored?: boolean; isStopping?: boolean } = {}) {
  const logged: string[] = []
  const log = { info: () => {}, error: (message: string) => void logged.push(message) }
  const found = endingOf(error, { work, isStored: false, isStopping: false, log, ...circumstances })
  return { ...found, logged: logged.length }
}
const refusal = (code: 'conflict' | 'unavailable' | 'forbidden' | 'precondition_failed', reason: string) =>
  new OperationError(code, reason, 'A sentence.')
const connectionLost = Object.assign(new Error('gone'), { code: '57P01' })

describe('an import that was interrupted', () => {
  it('belongs to whoever took it over', () => {
    expect(ending(refusal('conflict', 'import_taken_over'), { isStopping: true }).kind).toBe('leave')
  })
  it('goes on at once where this worker stops, and soon where the database went away', () => {
    expect(ending(new Error('aborted'), { isStopping: true })).toMatchObject({
      kind: 'again',
      afterMilliseconds: 0,
    })
    for (const error of [
      connectionLost,
      refusal('unavailable', 'database_gone'),
      refusal('precondition_failed', 'staging_lost'),
    ]) {
      expect(ending(error)).toMatchObject({ kind: 'again', afterMilliseconds: 2000, logged: 0 })
    }
  })
  it('is cancelled when somebody asked, and fails with the sentence that was thrown', () => {
    expect(ending(new CancelledImport()).kind).toBe('cancelled')
    expect(ending(refusal('conflict', 'import_cancelled')).kind).toBe('cancelled')
    expect(ending(new TicketLogError('empty', 'The file is empty.'))).toMatchObject({
      failure: 'The file is empty. Nothing was stored.',
    })
    expect(ending(refusal('forbidden', 'not_allowed'))).toMatchObject({ failure: 'A sentence.' })
  })
  it('names itself where the fault is ours, and is logged', () => {
    const found = ending(new Error('a bug'))
    expect(found).toMatchObject({ kind: 'failed', logged: 1, failure: expect.stringContaining('the-import') })
  })
  it('is never said to have stored nothing once it has', () => {
    expect(ending(new Error('a bug'), { isStored: true })).toMatchObject({ kind: 'again', logged: 1 })
    const broken = () => refuseFurtherAttempts({ ...work, attempt: 21 }, true)
    expect(broken).toThrow(FailedImport)
    expect(broken).toThrow(/^The tickets are stored\./)
    expect(() => refuseFurtherAttempts({ ...work, attempt: 20 }, true)).not.toThrow()
  })
})
