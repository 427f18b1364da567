import { createRequire } from 'node:module'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import assert from 'node:assert/strict'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium, findHeadlessChromium } from '../../tools/machine.ts'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

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
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
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

/** Asserts that axe (WCAG 2.2 A and AA) finds nothing on the page as it stands. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(await readAxe())
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
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

async function readAxe(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(axeSource, 'utf8')
}

/** Asserts that nothing sticks out to the right of a narrow screen. */
export async function assertFits(page: Page): Promise<void> {
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  assert.ok(wide! <= seen!, `${page.url()} is ${wide} px wide on a screen of ${seen} px`)
}

/** Keeps a picture of the page for the manual and for people who look; `test-results/pictures/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join('test-results', 'pictures')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
