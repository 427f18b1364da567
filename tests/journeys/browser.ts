import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import assert from 'node:assert/strict'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium, findHeadlessChromium } from '../../tools/machine.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const withAxe = new WeakSet<BrowserContext>()
/** Brings axe to every page that this browser opens from now on, which is cheaper than bringing it to each. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  if (!withAxe.has(context)) await context.addInitScript(axeSource)
  withAxe.add(context)
}

/** Widths that every journey's pages are looked at. */
export const widths = { phone: 360, tablet: 768, desktop: 1280 } as const

export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }

/** Starts Debian's Chromium, `whole` with its viewer of PDF; the end of the test file ends it. */
export async function startBrowser({ whole = false }: { whole?: boolean } = {}): Promise<Browser> {
  const executablePath = whole ? findChromium() : findHeadlessChromium()
  if (!executablePath)
    throw new Error('Chromium is missing: apt-get install chromium, or set KRONG_TEST_CHROMIUM')
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  after(() => browser.close())
  return browser
}

/** Which site a visitor's browser is at. */
const addresses = new WeakMap<BrowserContext, string>()

/** A person with a browser of their own; `complaints` gathers errors of the console, CSP among them. */
export async function visitor(
  browser: Browser,
  url: string,
  {
    width = widths.desktop,
    scripts = true,
    dark = false,
  }: { width?: number; scripts?: boolean; dark?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < 600 ? 740 : 800 },
    javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'vi-VN',
    timezoneId: 'Asia/Bangkok',
  })
  context.setDefaultTimeout(15_000)
  addresses.set(context, url)
  const page = await context.newPage()
  const complaints: string[] = []
  // Axe is brought to every frame of a page; the one with the counters runs no script, as it should.
  const isOfAxe = (text: string) =>
    /^Blocked script execution in '(?:about:blank|[^']*\/(?:luot-truy-cap|diem)\/)/.test(text)
  page.on(
    'console',
    (message) => message.type() === 'error' && !isOfAxe(message.text()) && complaints.push(message.text()),
  )
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  return { context, page, complaints }
}

/** Signs a demo account in and waits for the workspace. */
export async function signIn(page: Page, username: string, password = 'Dakrong-2026'): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/dang-nhap'))
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
const sessions = new Map<string, Cookies>()

/** Lets a demo account in where signing in is not what is looked at: through the form the first time, in the same session afterwards. */
export async function comeIn(page: Page, username: string): Promise<void> {
  const context = page.context()
  const key = `${addresses.get(context)} ${username}`
  const known = sessions.get(key)
  if (known) return context.addCookies(known)
  await signIn(page, username)
  sessions.set(key, await context.cookies())
}

/** Asserts that axe (WCAG 2.2 A and AA) finds nothing on the page as it stands. */
export async function assertAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Only what is wrong is told, by its HTML: the rest of the account is half the work.
      resultTypes: ['violations'],
      selectors: false,
      elementRef: false,
      // A frame in which no script may run does not answer axe, which would wait half a second for it.
      iframes: [...document.querySelectorAll('iframe')].some(
        ({ sandbox }) => sandbox.length === 0 || sandbox.contains('allow-scripts'),
      ),
    })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    )
  })
  assert.deepEqual(violations, [], page.url())
}

/** Asserts that nothing sticks out to the right of a narrow screen. */
export async function assertFits(page: Page): Promise<void> {
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  assert.ok(wide! <= seen!, `${page.url()} is ${wide} px wide on a screen of ${seen} px`)
}

/** With KRONG_TEST_PICTURES set, keeps a picture of the page for the manual and for people who look; `test-results/pictures/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['KRONG_TEST_PICTURES']) return
  const folder = join('test-results', 'pictures')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
