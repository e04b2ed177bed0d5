import { ensureWebBuild } from '../../../apps/server/src/starting/build-web.ts'

/** Before the first journey, because two that begin together would both build into the same folder. */
export default async function setup(): Promise<void> {
  await ensureWebBuild(() => {})
}
