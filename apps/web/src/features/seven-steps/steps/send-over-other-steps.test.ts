import { ORPCError } from '@orpc/client'
import { describe, expect, it, vi } from 'vitest'
import { sendOverOtherSteps } from './send-over-other-steps.ts'

const refused = (code: string) =>
  new ORPCError(code.toUpperCase(), {
    status: 409,
    data: {
      type: 'about:blank',
      title: 't',
      status: 409,
      detail: 'Stale.',
      code,
      reason: 'stale_version',
      current: { improvementId: 'i', steps: [], version: 9 },
    },
  })
const sender = (error: unknown) =>
  vi.fn(async (version: number) => {
    if (version < 9) throw error
    return version
  })

describe('sendOverOtherSteps', () => {
  it('sends once more where only other steps were saved meanwhile', async () => {
    const send = sender(refused('conflict'))
    expect(await sendOverOtherSteps(send, 3, () => true)).toBe(9)
    expect(send.mock.calls).toEqual([[3], [9]])
  })
  it('leaves the conflict to people where this step was changed', async () => {
    const send = sender(refused('conflict'))
    await expect(sendOverOtherSteps(send, 3, () => false)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(send).toHaveBeenCalledTimes(1)
  })
  it('repeats nothing after any other refusal', async () => {
    const send = sender(refused('invalid'))
    await expect(sendOverOtherSteps(send, 3, () => true)).rejects.toThrow()
    expect(send).toHaveBeenCalledTimes(1)
  })
})
