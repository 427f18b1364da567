import { chromium } from 'playwright-core'
import { findHeadlessChromium } from './machine.ts'
const browser = await chromium.launch({ executablePath: findHeadlessChromium()!, args: ['--no-sandbox', '--disable-gpu'] })
const base = 'http://127.0.0.1:4404'
const out = '/tmp/hp/shots4'
const only = process.argv[2]
async function shot(name: string, path: string, width: number, page: any, full = true) {
  if (only && !name.includes(only)) return
  await page.setViewportSize({ width, height: width < 600 ? 740 : 900 })
  await page.goto(base + path, { waitUntil: 'networkidle' })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  console.log(name, width, page.url(), 'over', over)
  await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: full })
}
const ctx = await browser.newContext()
const page = await ctx.newPage()
await page.goto(base + '/')
const article = await page.locator('.headlines a').nth(1).getAttribute('href')
console.log(article)
const poll = await (async () => { await page.goto(base + '/tham-do'); return page.locator('h2 a').first().getAttribute('href') })()
for (const w of [360, 1280]) {
  await shot('home', '/', w, page)
  await shot('article', article!, w, page)
  await shot('comment-form', article + '/gui-y-kien', w, page)
  await shot('rate', article + '/danh-gia?diem=4', w, page)
  await shot('polls', '/tham-do', w, page)
  await shot('poll', poll!, w, page)
  await shot('track', '/y-kien', w, page)
}
const off = await browser.newContext()
const desk = await off.newPage()
await desk.goto(base + '/dang-nhap')
await desk.fill('input[name=username]', 'chutich')
await desk.fill('input[name=password]', 'Dakrong-2026')
await desk.click('button[type=submit]')
await desk.waitForLoadState('networkidle')
await desk.goto(base + '/ban-doc/y-kien')
const comment = await desk.locator('td.main-cell a').last().getAttribute('href')
await desk.goto(base + '/ban-doc/danh-gia')
const rating = await desk.locator('td.main-cell a').first().getAttribute('href')
for (const w of [360, 1280]) {
  await shot('desk-comments', '/ban-doc/y-kien', w, desk)
  await shot('desk-comment', comment!, w, desk)
  await shot('desk-log', '/ban-doc/nhat-ky', w, desk)
  await shot('desk-ratings', '/ban-doc/danh-gia', w, desk)
  await shot('desk-rating', rating!, w, desk)
  await shot('desk-polls', '/ban-doc/tham-do', w, desk)
  await shot('desk-newpoll', '/ban-doc/tham-do/moi', w, desk)
  await shot('desk-arrange', '/ban-doc/cach-nhan', w, desk)
}
await browser.close()
