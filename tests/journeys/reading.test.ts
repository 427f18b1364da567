import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { letter, scannedLetter } from '../../src/modules/documents/testing/ten-papers.ts'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()
const pdf = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) }) // prettier-ignore

describe('a clerk takes papers in', () => {
  it('goes on typing while the file is read; empty fields fill in, typed words stay', async () => {
    const { page, complaints } = await visitor(browser, url)
    await signIn(page, 'vanthu')
    await page.goto('/van-ban-den/tiep-nhan')
    await page
      .getByLabel('Các tệp', { exact: true })
      .setInputFiles(pdf('cong-van.pdf', await scannedLetter()))
    await page.getByRole('button', { name: 'Tiếp nhận' }).click()
    await page.waitForURL(/vao-so/)
    await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh, tôi tự gõ')
    await page.getByText(/Máy đã điền \d ô|Máy chủ chưa cài/).first().waitFor({ timeout: 60_000 }) // prettier-ignore
    const typed = await page.getByLabel('Cơ quan ban hành').inputValue()
    assert.equal(typed, 'UBND tỉnh, tôi tự gõ')
    if (await page.getByText(/Máy đã điền/).count()) {
      assert.equal(await page.getByLabel('Số, ký hiệu').inputValue(), '1500/UBND-TH')
      assert.equal(await page.getByLabel('Ngày văn bản').inputValue(), '20/11/2026')
    }
    await assertAccessible(page)
    await picture(page, 'vao-so-may-de-xuat')
    assert.deepEqual(complaints, [])
  })

  it('on a phone, a secret file is turned away with what to do on paper, and the others are listed', async () => {
    const { page } = await visitor(browser, url, { width: widths.phone })
    await signIn(page, 'vanthu')
    await page.goto('/van-ban-den/tiep-nhan')
    const files = [pdf('mat.pdf', letter({ mark: 'TỐI MẬT', number: 7 })), pdf('thuong.pdf', letter({ number: 8 }))] // prettier-ignore
    await page.getByLabel('Các tệp', { exact: true }).setInputFiles(files)
    await page.getByRole('button', { name: 'Tiếp nhận' }).click()
    await page.getByText('Không nhận “mat.pdf”').waitFor()
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Xem văn bản vừa tiếp nhận' }).click()
    await page.getByText('8/UBND-TH').waitFor({ timeout: 30_000 })
    await assertAccessible(page)
    await assertFits(page)
    await picture(page, 'vua-tiep-nhan-360')
  })
})
