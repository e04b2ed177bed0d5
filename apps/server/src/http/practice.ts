import type { PracticeMonth } from '@ratchet/contract'
import {
  beginMeasuring,
  checkImprovement,
  checkPlan,
  getContinual,
  getCoverage,
  getMonth,
  getPractice,
  improveMeasure,
  setMeasureTarget,
} from '@ratchet/core/practice'
import { practiceMonthPaper, toMarkdown } from '@ratchet/paper'
import { toPdf } from '@ratchet/paper/pdf'
import { routes } from './contract-routes.ts'
import { pageFonts } from './page-fonts.ts'
import { signedIn, whoAsks } from './request-context.ts'

const { practice } = routes

/** How the practice itself is done. */
export const practiceRoutes = {
  checkPlan: practice.checkPlan.handler(signedIn(checkPlan)),
  checkImprovement: practice.checkImprovement.handler(signedIn(checkImprovement)),
  getCoverage: practice.getCoverage.handler(signedIn(getCoverage)),
  getContinual: practice.getContinual.handler(signedIn(getContinual)),
  getMonth: practice.getMonth.handler(signedIn(getMonth)),
  downloadMonth: practice.downloadMonth.handler(async ({ context, input: { month, format, language } }) => {
    const { page } = await getMonth(whoAsks(context), { month })
    return await monthFile(page, format, language)
  }),
  getPractice: practice.getPractice.handler(signedIn(getPractice)),
  beginMeasuring: practice.beginMeasuring.handler(signedIn(beginMeasuring)),
  setMeasureTarget: practice.setMeasureTarget.handler(signedIn(setMeasureTarget)),
  improveMeasure: practice.improveMeasure.handler(signedIn(improveMeasure)),
}

/** The month for managers, as a file. */
async function monthFile(
  page: PracticeMonth,
  format: 'pdf' | 'markdown',
  language: 'en' | 'de',
): Promise<File> {
  const paper = practiceMonthPaper(page, language)
  const name = `practice-${page.month}`
  if (format === 'markdown') {
    return new File([toMarkdown(paper)], `${name}.md`, { type: 'text/markdown;charset=utf-8' })
  }
  const bytes = await toPdf(paper, await pageFonts(), new Date(page.madeAt))
  return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: 'application/pdf' })
}
