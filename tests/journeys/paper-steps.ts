import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** The main part of a page, without rail and bar. */
export const main = (page: Page) => page.getByRole('main')
/** Presses the button of a form and waits until the next page is there. */
export const press = async (page: Page, name: string) => {
  const before = page.url()
  await main(page).getByRole('button', { name, exact: true }).click()
  await page.waitForURL((address) => address.href !== before)
}
/** Confirms a step: with the person's key where they have one, else without. */
export const confirm = async (page: Page, deed: string, { byKey = true } = {}) => {
  const secret = page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số')
  if ((await secret.count()) > 0) {
    if (byKey) await secret.fill('Dakrong-2026')
    else {
      await main(page).getByRole('link', { name: 'Không ký số' }).click()
      await page.waitForURL(/buoc/)
    }
  }
  await press(page, deed)
}
/** Opens the page of a deed from the paper's own page; the rarer ones are behind “Việc khác”. */
export const begin = async (page: Page, id: string, deed: string) => {
  await page.goto(`/van-ban/${id}`)
  const link = main(page).getByRole('link', { name: deed, exact: true, includeHidden: true }).first()
  await link.waitFor({ state: 'attached' })
  if (!(await link.isVisible())) await main(page).getByText('Việc khác').click()
  await link.click()
  await page.waitForURL((address) => address.pathname !== `/van-ban/${id}`)
}

/** Waits for words that a job brings: an open page shows them by itself. */
export async function seen(page: Page, words: string): Promise<void> {
  await main(page).getByText(words).first().waitFor({ timeout: 60_000 })
}

/** The label of the first option of a field that holds some words. */
export async function optionWith(page: Page, field: string, part: string): Promise<string> {
  const labels = await page.getByLabel(field).locator('option').allTextContents()
  const label = labels.find((one) => one.includes(part))
  assert.ok(label, `${field}: ${labels.join(', ')}`)
  return label
}

/** The label of the first leader to present a paper to. */
export const leaderLabel = (page: Page) => optionWith(page, 'Trình cho', 'Chủ tịch – ')
