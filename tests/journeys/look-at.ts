import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, bringAxe, picture, widths } from './browser.ts'

/** How a page is looked at; between phone and desk it is built as on one of them, so that there only the fit may differ. */
export type View = {
  readonly width: number
  readonly dark?: boolean
  /** Only whether it fits, without axe. */
  readonly fitAlone?: boolean
}

/** The three views of every page: what was loaded once is seen at each width, because style sheets alone know of widths and of darkness. */
export const everyView: readonly View[] = [
  { width: widths.desktop },
  { width: widths.tablet, fitAlone: true },
  { width: widths.phone, dark: true },
]

const nameOf = (path: string) =>
  path
    .replace(/\?.*/, '-loc')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'x')
    .replace(/\W+/g, '-') || 'trang-dau'

async function see(page: Page, { width, dark = false }: View): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 740 : 800 })
  // Colours change at once: axe must not measure one that is halfway there.
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
}

async function judge(page: Page, fitAlone = false): Promise<string[]> {
  const faults: string[] = []
  for (const check of fitAlone ? [assertFits] : [assertFits, assertAccessible])
    await check(page).catch((fault: assert.AssertionError) =>
      faults.push(JSON.stringify(fault.actual ?? fault.message)),
    )
  return faults
}

/** Opens pages one after another; each must answer, fit, and give axe nothing to say, as the page is or in each of the views. */
export async function lookAt(
  page: Page,
  paths: readonly string[],
  label: string,
  views?: readonly View[],
): Promise<void> {
  const faults: string[] = []
  await bringAxe(page.context())
  for (const path of paths) {
    const answer = await page.goto(path)
    if (![200, 404].includes(answer?.status() ?? 0)) faults.push(`${path}: ${answer?.status()}`)
    if ((await page.locator('h1').count()) !== 1)
      faults.push(`${path}: one heading of the first rank is wanted`)
    for (const view of views ?? [undefined]) {
      if (view) await see(page, view)
      await picture(page, `${label}${view ? `-${view.width}` : ''}${nameOf(path)}`)
      const found = await judge(page, view?.fitAlone)
      faults.push(...found.map((fault) => `${path}${view ? ` at ${view.width} px` : ''}: ${fault}`))
    }
  }
  assert.deepEqual(faults, [])
}
