import type { CaptureLink } from '@ratchet/contract'
import { notFound, type Scope } from '../foundation/index.ts'
import { selectCaptureLinks } from './capture-links-store.ts'

/** @throws not_found when this workspace has no such capture link */
export async function readCaptureLink(scope: Scope, id: string): Promise<CaptureLink> {
  const [link] = await selectCaptureLinks(scope, id)
  if (!link) throw notFound('capture link')
  return link
}
