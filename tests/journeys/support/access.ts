import type { Page } from 'playwright-core'

/** Things to press that are smaller than 24 by 24 pixels; a link within a sentence may be as small as its words. */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const area = (element: Element) => {
      // A radio button or box is pressed by its label, too.
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
      return { width, height }
    }
    return [...document.querySelectorAll('main button, main input, main select, main summary, main textarea')]
      .map((element) => ({ element, ...area(element) }))
      .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
      .map(({ element, width, height }) => `${element.outerHTML.slice(0, 80)} ${width}x${height}`)
  })
}

/** A finger that moves over the page, sideways, as the browser itself sees it. */
export async function swipe(page: Page, fromX: number, toX: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const y = 300
  const at = (x: number) => ({ touchPoints: [{ x, y }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(fromX) })
  for (let step = 1; step <= 5; step += 1)
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      ...at(fromX + ((toX - fromX) * step) / 5),
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}
