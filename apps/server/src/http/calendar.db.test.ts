import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
})
afterAll(() => server.stop())

const post = async (path: string, body: object) => {
  const answer = await server.call(`/api/v1${path}`, { method: 'POST', as: ada, body })
  expect([200, 201], `${path} ${JSON.stringify(answer.body)}`).toContain(answer.status)
  return answer.body as Record<string, never> & { review: { id: string }; feed: { id: string }; link: string }
}
/** What a calendar client gets: no cookie, no key. */
async function subscribed(link: string) {
  const answer = await fetch(link)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** The events of a calendar, as an independent reader sees them. */
function eventsIn(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('a calendar to subscribe to', () => {
  test('is read by somebody else: recurrence, zone, stable UID, a move, a cancellation, an end', async () => {
    const { review } = await post('/reviews', {
      kind: 'backlog',
      name: 'Backlog, desk; every day',
      schedule: { rule: 'FREQ=DAILY', zone: 'Europe/Berlin', startsOn: day(1), startsAt: '09:30' },
    })
    const { feed, link } = await post('/calendar-feeds', {})
    const first = await subscribed(link)
    expect(first).toMatchObject({ status: 200, type: expect.stringContaining('text/calendar') })
    const [event, ...none] = eventsIn(first.text)
    expect(none).toEqual([])
    expect(event?.summary).toBe('Backlog, desk; every day')
    expect(event?.startDate.zone?.tzid).toBe('Europe/Berlin')
    expect(event?.duration.toSeconds()).toBe(45 * 60)
    // Over a year, the local time stays: the zone's rules came along.
    const starts = event?.iterator()
    for (let n = 0; n < 370; n += 1) {
      const start = starts?.next()
      expect(start && `${start.hour}:${start.minute}`).toBe('9:30')
    }

    const of = (ahead: number) => `/reviews/${review.id}/meetings/${day(ahead)}`
    await post(`${of(2)}/move`, { startsOn: day(2), startsAt: '16:00' })
    await post(`${of(3)}/cancel`, { reason: 'Holiday' })
    const { text } = await subscribed(link)
    // What was called off is an excluded date, too, for calendars that know only that.
    expect(text).toContain(`EXDATE;TZID=Europe/Berlin:${day(3).replaceAll('-', '')}T093000`)
    const changed = eventsIn(text)
    expect(new Set(changed.map(({ uid }) => uid))).toEqual(new Set([event?.uid]))
    const main = changed.find((one) => !one.recurrenceId)
    expect(main?.sequence).toBeGreaterThan(event?.sequence ?? 0)
    const exceptions = changed.filter((one) => one.recurrenceId)
    expect(exceptions.map((one) => one.component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ])
    expect(exceptions[0]?.startDate.hour).toBe(16)
    expect(exceptions[0]?.sequence).toBeGreaterThan(event?.sequence ?? 0)

    await server.call(`/api/v1/reviews/${review.id}`, {
      method: 'PATCH',
      as: ada,
      body: { version: 0, ended: true },
    })
    const ended = eventsIn((await subscribed(link)).text).find((one) => !one.recurrenceId)
    expect(ended?.uid).toBe(event?.uid)
    expect(ended?.sequence).toBeGreaterThan(event?.sequence ?? 0)
    expect(ended?.component.getFirstPropertyValue('status')).toBe('CANCELLED')

    // Taken back, the link is gone for good, which makes calendars give it up; nobody can guess another one.
    await server.call(`/api/v1/calendar-feeds/${feed.id}`, { method: 'DELETE', as: ada })
    expect((await subscribed(link)).status).toBe(404)
    expect((await server.call(`/api/v1/calendars/${'x'.repeat(43)}/reviews.ics`, { as: null })).status).toBe(
      404,
    )
  })
})
