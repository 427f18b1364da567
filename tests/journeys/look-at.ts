import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, bringAxe, picture } from './browser.ts'

const nameOf = (path: string) =>
  path
    .replace(/\?.*/, '-loc')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'x')
    .replace(/\W+/g, '-') || 'trang-dau'

/** Opens pages one after another; each must answer, fit, and give axe nothing to say (unless it is told to look at the fit alone). */
export async function lookAt(
  page: Page,
  paths: readonly string[],
  label: string,
  { axe = true }: { axe?: boolean } = {},
): Promise<void> {
  const faults: string[] = []
  if (axe) await bringAxe(page.context())
  for (const path of paths) {
    const answer = await page.goto(path)
    await picture(page, `${label}${nameOf(path)}`)
    if (![200, 404].includes(answer?.status() ?? 0)) faults.push(`${path}: ${answer?.status()}`)
    if ((await page.locator('h1').count()) !== 1)
      faults.push(`${path}: one heading of the first rank is wanted`)
    for (const check of axe ? [assertFits, assertAccessible] : [assertFits]) {
      await check(page).catch((fault: assert.AssertionError) =>
        faults.push(`${path}: ${JSON.stringify(fault.actual ?? fault.message)}`),
      )
    }
  }
  assert.deepEqual(faults, [])
}
