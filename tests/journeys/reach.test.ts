import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, picture, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

async function look(page: Page, name: string): Promise<void> {
  await assertFits(page)
  await assertAccessible(page)
  await picture(page, `doc-${name}`)
}

/** Whether nothing sticks out of an element or of the links in it. */
const fits = (at: Element) =>
  [at, ...at.querySelectorAll('a')].every((one) => one.scrollWidth <= one.clientWidth + 1)

describe('reading anywhere', () => {
  it('what a reader asked to keep opens without a line, and what was not read is not made up', async () => {
    const { context, page, complaints } = await visitor(browser, url, { width: widths.phone })
    await page.goto('/trang/ta-long')
    await page.getByRole('link', { name: 'Đọc khi mất mạng' }).click()
    await page.getByRole('button', { name: 'Bật lưu trang' }).click()
    await page.getByText('Đang bật').waitFor()
    await look(page, 'khi-mat-mang')
    await page.goto('/trang/ta-long')
    await page.getByRole('main').locator('article a').first().click()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const read = page.url()
    await context.setOffline(true)
    await page.goto(read)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title)
    await page.goto('/trang/ba-nang')
    await page.getByRole('heading', { name: 'Đang mất mạng' }).waitFor()
    await page.getByRole('link', { name: title }).click()
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title)
    await context.setOffline(false)
    await page.goto('/trang/ta-long/doc-khi-mat-mang')
    await page.getByRole('button', { name: 'Tắt và xóa' }).click()
    await page.getByText('Đang tắt').waitFor()
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0)
    await context.close()
    assert.deepEqual(
      complaints.filter((text) => !/503|ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(text)),
      [],
    )
  })

  it('letters grow and contrast rises by links alone, and stay so on the next page', async () => {
    const { context, page } = await visitor(browser, url, { width: widths.phone, scripts: false })
    const inkOf = () =>
      page.locator('body').evaluate((body) => ({
        size: getComputedStyle(body).fontSize,
        ink: getComputedStyle(body).color,
      }))
    await page.goto('/trang/ta-long')
    const before = await inkOf()
    await page.getByRole('link', { name: 'Cỡ chữ, màu sắc' }).click()
    await page.getByRole('link', { name: 'Rất lớn' }).click()
    await page.getByRole('link', { name: 'Cao', exact: true }).click()
    await assertFits(page)
    await page.getByRole('link', { name: 'Quay lại trang đang đọc' }).click()
    await assertFits(page)
    const after = await inkOf()
    assert.ok(Number.parseFloat(after.size) > Number.parseFloat(before.size) * 1.5)
    assert.notEqual(after.ink, before.ink)
    await context.close()
    const other = await visitor(browser, url, { width: widths.phone })
    await other.page.goto('/trang/ta-long')
    assert.equal(
      await other.page.locator('body').evaluate((body) => getComputedStyle(body).fontSize),
      before.size,
      'nobody else reads a page as this reader asked for it',
    )
    await other.context.close()
  })

  it('an article has a page on which it is read aloud, which says so where the machine has no voice', async () => {
    const { context, page, complaints } = await visitor(browser, url, { width: widths.phone })
    await page.goto('/trang/ta-long')
    await page.getByRole('main').locator('article a').first().click()
    await page.getByRole('link', { name: 'Nghe bài' }).click()
    await page
      .getByText(/chưa có giọng đọc|Đọc to/)
      .first()
      .waitFor()
    await look(page, 'nghe')
    await context.close()
    assert.deepEqual(complaints, [])
  })

  it('the first page says what is new on the first screen of a phone, below its tasks two by two', async () => {
    const { page, context } = await visitor(browser, url, { scripts: false, width: widths.phone })
    for (const path of ['/', '/trang/ta-long', '/ngon-ngu/en?ve=/']) {
      await page.goto(path)
      const tasks = await page
        .locator('.tasks a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect))
      assert.deepEqual(
        Map.groupBy(tasks, ({ top }) => top)
          .values()
          .map((row) => row.length)
          .toArray(),
        [2, 2, 2],
        path,
      )
      for (const { width, height, right } of tasks)
        assert.ok(width >= 44 && height >= 44 && right <= 344, path)
      const headline = await page.locator('.headlines :is(h2, h3), .hero h2').first().boundingBox()
      assert.ok(headline && headline.y + headline.height <= 740, `${path}: ${headline?.y}`)
      assert.ok(await page.locator('.tasks').evaluate(fits), path)
    }
    await page.locator('.tasks').evaluate((tasks: HTMLElement) => (tasks.style.fontSize = '2rem'))
    assert.ok(await page.locator('.tasks').evaluate(fits), 'letters twice as large')
    await context.close()
  })

  it('the foot of the district is two keys away, and its many sites are passed with a few', async () => {
    const { page, context } = await visitor(browser, url, { scripts: false })
    await page.goto('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator(':focus').innerText(), 'Đến chân trang')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator('footer.public-foot a').first().innerText(), await page.locator(':focus').innerText()) // prettier-ignore
    const below = page.locator('main section', { hasText: 'Trang của các xã, thị trấn, đơn vị' })
    assert.equal(await below.locator('a:visible, summary').count(), 15, 'the list, 13 communes, the others')
    await below.locator('summary').click()
    assert.equal(await below.locator('a:visible').count(), 46)
    await page.goto(await below.locator('h2 a').getAttribute('href').then(String))
    assert.equal(await page.locator('main li').count(), 46)
    await context.close()
  })
})
