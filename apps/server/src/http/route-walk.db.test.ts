import { apiPrefix, Problem } from '@ratchet/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addressed,
  type ContractRoute,
  contractRoutes,
  type Input,
} from '../../../../tests/support/contract-routes.ts'
import { rubbishFor } from '../../../../tests/support/rubbish-input.ts'
import { type Answer, type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'
import { sampleOf } from '../../../../tests/support/sample-input.ts'
import { openToStrangers } from './api.ts'
import { isServed } from './router.ts'

/** Writes that a viewer may make, because they change nothing of the workspace's work. */
const openToViewers = new Set([
  'backlog.follow',
  'notifications.seeNotifications',
  'notifications.setNotificationSettings',
  'backlog.saveBacklogView',
  'backlog.setDefaultBacklogView',
  'backlog.updateBacklogView',
  // What somebody learns is theirs, whatever their role.
  'learning.answerDiagnostic',
  'learning.answerExercise',
  'learning.answerNudge',
  'learning.answerQuestion',
  'learning.extendSitting',
  'learning.handIn',
  'learning.judgeExercise',
  'learning.noteCard',
  'learning.putNudgeAway',
  'learning.readCard',
  'learning.reviewCard',
  'learning.saveChoice',
  'learning.setLearning',
  'learning.startSitting',
  'learning.undoReview',
  'people.revokeApiKey',
  'practice.checkPlan',
  // A sponsor may hold any role.
  'sevenSteps.acceptGain',
  'sevenSteps.authoriseBudget',
  'sevenSteps.doubtTarget',
  'sevenSteps.draftContract',
  'sevenSteps.previewBaseline',
])

/** What those answer that name no record, which could be missing. */
const namesNoRecord: Record<string, number> = {
  'backlog.saveBacklogView': 201,
  'backlog.setDefaultBacklogView': 200,
  'notifications.setNotificationSettings': 200,
  'practice.checkPlan': 200,
}

const served = contractRoutes.filter(({ name }) => isServed(name))

let server: TestApp
let ada: Person
let viewer: Person
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
  viewer = await server.join(ada, 'viewer', 'Vera')
})
afterAll(() => server.stop())

const sampleInput = (route: ContractRoute) => (route.input ? sampleOf(route.input) : {}) as Input

async function send(route: ContractRoute, input: Input, as: Person | null): Promise<Answer> {
  const { path, rest } = addressed(route, input)
  const address = `${apiPrefix}${path}`
  if (route.method === 'GET') return await server.call(`${address}${queryOf(rest)}`, { as })
  if (Object.values(rest).some((value) => value instanceof File)) {
    return await server.call(address, { method: route.method, as, raw: formOf(rest) })
  }
  return await server.call(address, {
    method: route.method,
    as,
    ...(route.method !== 'DELETE' && { body: rest }),
  })
}

function queryOf(rest: Input): string {
  const pairs = Object.entries(rest).map(([name, value]) => [name, String(value)] as [string, string])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

function formOf(rest: Input): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(rest)) {
    if (value instanceof File) form.append(name, value)
    else if (typeof value === 'object' && value !== null) {
      for (const [field, inner] of Object.entries(value)) form.append(`${name}[${field}]`, String(inner))
    } else form.append(name, String(value))
  }
  return form
}

const isProblem = ({ type, body, status }: Answer) =>
  type === 'application/problem+json' && Problem.safeParse(body).success && body.status === status

describe.each(served)('$name', (route) => {
  it('is closed to strangers', async () => {
    const answer = await send(route, sampleInput(route), null)
    if (openToStrangers.has(route.name)) {
      expect([404, 422]).toContain(answer.status)
      return
    }
    expect(answer).toMatchObject({ status: 401, body: { code: 'forbidden', reason: 'not_signed_in' } })
    expect(isProblem(answer)).toBe(true)
  })

  it('lets a viewer look and not write', async () => {
    if (openToStrangers.has(route.name)) return
    const answer = await send(route, sampleInput(route), viewer)
    if (route.method === 'GET') {
      expect([200, 403, 404]).toContain(answer.status)
    } else {
      const open = namesNoRecord[route.name] ?? 404
      expect(answer.status).toBe(openToViewers.has(route.name) ? open : 403)
    }
  })

  it('answers rubbish with a problem document and never breaks', async () => {
    const sample = sampleInput(route)
    for (const input of rubbishFor(sample, route)) {
      const answer = await send(route, input, ada)
      const told = `${JSON.stringify(input).slice(0, 200)} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`
      expect(answer.status, told).toBeLessThan(500)
      if (answer.status >= 400) expect(isProblem(answer), told).toBe(true)
    }
    if (route.method !== 'GET' && route.input) {
      const { path } = addressed(route, sample)
      for (const raw of ['{"a":', '[]', '"text"', 'null', '\u0000', '{"__proto__":{"admin":true}}']) {
        const headers = { 'content-type': 'application/json' }
        const answer = await server.call(`${apiPrefix}${path}`, {
          method: route.method,
          as: ada,
          raw,
          headers,
        })
        expect(answer.status, raw).toBeLessThan(500)
      }
    }
    expect(server.logged.splice(0)).toEqual([])
  })
})
