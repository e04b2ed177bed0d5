import type { OnePage } from '@ratchet/contract'
import {
  exportEvidence,
  getPage,
  listSnapshots,
  openSnapshot,
  revokeSnapshot,
  shareSnapshot,
} from '@ratchet/core/seven-steps'
import { onePagePaper, toMarkdown } from '@ratchet/paper'
import { toPdf } from '@ratchet/paper/pdf'
import { routes } from './contract-routes.ts'
import { fileNameOf } from './file-name.ts'
import { pageFonts } from './page-fonts.ts'
import { signedIn, whoAsks } from './request-context.ts'

const { sevenSteps } = routes

/** A lap on paper: its page, its snapshots, its evidence. */
export const lapPapersRoutes = {
  getPage: sevenSteps.getPage.handler(signedIn(getPage)),
  downloadPage: sevenSteps.downloadPage.handler(async ({ context, input: { lapId, format, language } }) => {
    const { page } = await getPage(whoAsks(context), { lapId })
    return await pageFile(page, format, language)
  }),
  shareSnapshot: sevenSteps.shareSnapshot.handler(async ({ context, input }) => {
    const { snapshot, token } = await shareSnapshot(whoAsks(context), input)
    // Behind the #, so that the token stands in no log on the way.
    return { snapshot, link: `${context.origin}/snapshot#${token}` }
  }),
  listSnapshots: sevenSteps.listSnapshots.handler(signedIn(listSnapshots)),
  revokeSnapshot: sevenSteps.revokeSnapshot.handler(signedIn(revokeSnapshot)),
  openSnapshot: sevenSteps.openSnapshot.handler(({ context, input }) => openSnapshot(context.outside, input)),
  exportEvidence: sevenSteps.exportEvidence.handler(async ({ context, input }) => {
    const pack = await exportEvidence(whoAsks(context), input)
    return new File([`${JSON.stringify(pack, null, 1)}\n`], 'evidence.json', { type: 'application/json' })
  }),
}

/** One lap on one page, as a file. */
export async function pageFile(
  page: OnePage,
  format: 'pdf' | 'markdown',
  language: 'en' | 'de',
): Promise<File> {
  const paper = onePagePaper(page, language)
  const name = fileNameOf(page.sentence, 'improvement')
  if (format === 'markdown')
    return new File([toMarkdown(paper)], `${name}.md`, { type: 'text/markdown;charset=utf-8' })
  const bytes = await toPdf(paper, await pageFonts(), new Date(page.madeAt))
  return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: 'application/pdf' })
}
