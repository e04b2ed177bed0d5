/** Comes in as the first administrator, by the printed link. Returns the session cookie. */
export async function enter(address: string, link: string): Promise<string> {
  const { searchParams, hash } = new URL(link)
  const response = await fetch(`${address}/api/v1/welcome`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({
      token: searchParams.get('token') ?? hash.slice(1),
      name: 'Ada',
      email: 'ada@example.org',
      password: 'a long enough password',
    }),
  })
  if (!response.ok) throw new Error(`nobody comes in: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** The same, for a program: an API key of the first administrator. */
export async function enterByKey(address: string, link: string): Promise<string> {
  const cookie = await enter(address, link)
  const response = await fetch(`${address}/api/v1/api-keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie },
    body: JSON.stringify({ name: 'test' }),
  })
  return ((await response.json()) as { secret: string }).secret
}
