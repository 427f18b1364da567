import assert from 'node:assert/strict'
import { it } from 'node:test'
import { assertAccessible, assertFits, picture, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite({ KRONG_ENV: 'development' })
const production = await startSite({ KRONG_DEMO: 'off' })
const browser = await startBrowser()
const sections = ['chu', 'nut', 'bieu', 'bang', 'bao', 'manh', 'loi', 'bang?trang=2000']

for (const [width, dark] of [
  [widths.phone, false],
  [widths.phone, true],
  [widths.desktop, false],
  [widths.desktop, true],
] as const) {
  it(`every component at ${width} px, ${dark ? 'dark' : 'light'}: fits, and axe finds nothing`, async () => {
    const { page, context } = await visitor(browser, url, { width, dark })
    const faults: string[] = []
    for (const section of sections) {
      assert.equal((await page.goto(`/_ui/${section}`))?.status(), 200)
      await picture(page, `ui-${width}-${dark ? 'dark' : 'light'}-${section.replace(/\W/g, '-')}`)
      for (const check of [assertFits, assertAccessible])
        await check(page).catch((fault: assert.AssertionError) =>
          faults.push(`${section}: ${JSON.stringify(fault.actual ?? fault.message)}`),
        )
    }
    assert.deepEqual(faults, [])
    await context.close()
  })
}

it('stands in development only', async () => {
  assert.equal((await fetch(`${production.url}/_ui`)).status, 404)
})
