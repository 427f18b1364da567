import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { assertFits } from './browser.ts'

/** Asserts that nobody must go sideways, that no words are cut off, and that nothing lies over what can be clicked. */
export async function assertNothingLost(page: Page): Promise<void> {
  await assertFits(page)
  const faults = await page.evaluate(() => {
    const found: string[] = []
    const told = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element as HTMLElement).innerText?.slice(0, 40)}`
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 2
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const cuts = (way: string) => way === 'hidden' || way === 'clip'
      if (!isShown(element) || !(element as HTMLElement).innerText?.trim()) continue
      if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 2)
        found.push(`cut at the side: ${told(element)}`)
      if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 2)
        found.push(`cut below: ${told(element)}`)
    }
    for (const element of document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    )) {
      if (!isShown(element)) continue
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = element.getClientRects()[0]
      if (!box) continue
      // A link that comes into sight with the focus stands above the page until then.
      if (box.bottom <= 0) continue
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      const label = (element as HTMLInputElement).labels?.[0]
      if (!top || !(element.contains(top) || top.contains(element) || label?.contains(top)))
        found.push(`covered: ${told(element)} by ${top ? told(top) : 'the edge'}`)
    }
    return found
  })
  assert.deepEqual(faults, [], page.url())
}
