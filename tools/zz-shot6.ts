import { chromium } from 'playwright-core'
import { findHeadlessChromium } from './machine.ts'
const [, , out, width, as, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: (findHeadlessChromium() as any)?.path ?? findHeadlessChromium() as any })
const page = await browser.newPage({ viewport: { width: Number(width), height: 900 } })
if (as !== '-') {
  await page.goto('http://127.0.0.1:4406/dang-nhap')
  await page.fill('input[name=username]', as!)
  await page.fill('input[name=password]', 'Dakrong-2026')
  await page.click('main button[type=submit], form button.primary')
  await page.waitForLoadState('networkidle')
}
let n = 0
for (const path of paths) {
  await page.goto('http://127.0.0.1:4406' + path, { waitUntil: 'load' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  await page.screenshot({ path: `/tmp/hp/f-${out}-${n++}.png`, fullPage: true })
  console.log(path, page.url(), wide ? 'TOO WIDE' : 'ok')
}
await browser.close()
