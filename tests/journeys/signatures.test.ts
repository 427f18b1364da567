import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PdfDict, PdfRef, PdfStream, PdfUpdate, readPdf } from '#kit/pdf/index.ts'
import { addValidationData, signPdf } from '#kit/pades/making/index.ts'
import { paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { closeTypesetters, typeset } from '#platform/typesetting/index.ts'
import { samplePaper } from '../papers/sample-papers.ts'
import { Authorities } from '../signatures/authorities.ts'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

const now = Temporal.Now.instant()
const signedAt = now.subtract({ hours: 3 })
const proofAt = now.subtract({ hours: 2 })
const authorities = new Authorities('Tổ chức chứng thực dùng thử')
const leader = authorities.issue('Nguyễn Thị Hương Giang', { notAfter: now.add({ hours: 24 * 365 }) })

const paper = samplePaper('quyet-dinh')
const { pdf } = await typeset({ template: paperTemplate, data: printedPaper(paper), dated: paper.written })
closeTypesetters()
const stamped = await signPdf(pdf, {
  field: 'LanhDao',
  at: signedAt,
  reason: 'Ký ban hành',
  location: 'Đakrông',
  signer: authorities.signer(leader),
  timeStamper: authorities.stampsAt(signedAt),
})
const good = addValidationData(stamped.bytes, {
  certificates: [authorities.root.certificate, authorities.issuing.certificate],
  ocsp: [leader, authorities.clock].map(({ certificate }) =>
    authorities.ocsp(certificate, { made: proofAt }),
  ),
  crls: [authorities.rootList(proofAt)],
})

/** The signed decision with a white square and another sum laid over its second paragraph. */
function forged(): Uint8Array {
  const update = new PdfUpdate(readPdf(good))
  let page = update.dict(update.base.trailer.get('Root'))!.get('Pages')
  while (update.dict(page)?.get('Kids')) page = update.array(update.dict(page)!.get('Kids'))[0]
  assert.ok(page instanceof PdfRef)
  const dict = update.dict(page)!
  const over = 'q 1 g 80 430 300 16 re f Q q 0 g BT /F1 13 Tf 86 434 Td (So tien: 99.000.000 dong) Tj ET Q'
  const own = update.add(new PdfStream(new PdfDict({}), -1, Buffer.from(over)))
  const old = update.resolve(dict.get('Contents'))
  update.put(
    page.number,
    dict.with({ Contents: [...(Array.isArray(old) ? old : [dict.get('Contents')!]), own] }),
  )
  return update.whole()
}

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})

describe('anybody checks the signatures of a file', () => {
  it('an administrator names whom to trust, with the reason', async () => {
    const { page } = await visitor(browser, url)
    await signIn(page, 'quantri')
    await page.goto('/quan-tri/chung-thu-goc')
    await page.getByLabel('Tệp chứng thư').setInputFiles({
      name: 'goc.cer',
      mimeType: 'application/pkix-cert',
      buffer: Buffer.from(authorities.root.certificate),
    })
    await page.getByLabel('Căn cứ, lý do').fill('Nhận trực tiếp, đã đối chiếu dấu vân tay')
    await page.getByLabel(/Máy chủ được hỏi về thu hồi/).fill('ocsp.example.vn')
    await page.getByRole('button', { name: 'Thêm chứng thư' }).click()
    await page.getByText('Đã thêm chứng thư vào danh sách được tin.').waitFor()
    await assertFits(page)
    await assertAccessible(page)
    await picture(page, 'chung-thu-goc')
  })

  for (const [place, width] of Object.entries(widths)) {
    it(`reads in a sentence that it holds, and what was changed, side by side (${place})`, async () => {
      const { page, complaints } = await visitor(browser, url, { width })
      await page.goto('/kiem-tra-chu-ky')
      await page.getByLabel(/Tệp PDF/).setInputFiles(file('quyet-dinh.pdf', good))
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
      await page.getByText('Chữ ký hợp lệ, nội dung còn nguyên như khi ký.').waitFor()
      await page.getByText('Nguyễn Thị Hương Giang').first().waitFor()
      await assertFits(page)
      await assertAccessible(page)
      if (width === widths.phone) await picture(page, 'chu-ky-hop-le-360')

      await page.getByLabel(/Tệp PDF/).setInputFiles(file('bi-sua.pdf', forged()))
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
      await page.getByText('Nội dung đã bị sửa sau khi ký: không dùng bản này.').waitFor()
      await page.getByText('Vẽ hoặc viết thêm lên trang').first().waitFor()
      assert.equal(await page.locator('.side-by-side img').count(), 2)
      await assertFits(page)
      await assertAccessible(page)
      if (width !== widths.tablet)
        await picture(page, width === widths.phone ? 'chu-ky-bi-sua-360' : 'chu-ky-bi-sua')
      assert.deepEqual(complaints, [])
    })
  }

  it('works without scripts, and says what to do with what is no PDF', async () => {
    const { page } = await visitor(browser, url, { scripts: false, width: widths.phone })
    await page.goto('/kiem-tra-chu-ky')
    await page.getByLabel(/Tệp PDF/).setInputFiles(file('thu.pdf', Buffer.from('không phải PDF')))
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await page.getByText('Không đọc được tệp này như một tệp PDF').waitFor()
  })
})

describe('papers that arrive are verified', () => {
  it('the clerk sees beside the paper whether its signature holds, and may have it verified again', async () => {
    const { page } = await visitor(browser, url)
    await signIn(page, 'vanthu')
    for (const [name, bytes, sentence] of [
      ['quyet-dinh.pdf', good, 'Chữ ký hợp lệ, nội dung còn nguyên như khi ký.'],
      ['bi-sua.pdf', forged(), 'Nội dung đã bị sửa sau khi ký: không dùng bản này.'],
    ] as const) {
      await page.goto('/van-ban-den/tiep-nhan')
      await page.locator('input[type=file]').first().setInputFiles(file(name, bytes))
      await page
        .getByRole('main')
        .getByRole('button', { name: /Tiếp nhận/ })
        .first()
        .click()
      await page.waitForURL(/vao-so|vua-tiep-nhan/)
      await page.getByText(sentence).first().waitFor()
      await page
        .getByRole('link', { name: /Xem 1 chữ ký/ })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Chữ ký số của tệp' }).waitFor()
      await page.getByRole('button', { name: 'Kiểm tra lại' }).click()
      await page.getByText('Đang kiểm tra lại').waitFor()
      await assertFits(page)
      await assertAccessible(page)
    }
    assert.equal(await page.locator('.side-by-side img').count(), 2)
    for (const image of await page.locator('.side-by-side img').all()) {
      await image.scrollIntoViewIfNeeded()
      await image.evaluate((one: HTMLImageElement) => one.decode())
    }
    await picture(page, 'chu-ky-cua-tep')
  })
})
