import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { softwareSigner } from '#kit/cms/index.ts'
import { desktopSigningServer, trialAuthority } from '#platform/testing/index.ts'
import { smallPdf, threePages } from '../signatures/small-pdf.ts'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { begin, main, press, seen } from './paper-steps.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite({ KRONG_TOKEN_LIBRARIES: '/usr/lib/softhsm/libsofthsm2.so' })
const browser = await startBrowser()
const database = databaseOf(folder)
const own = mkdtempSync(join(tmpdir(), 'krong-signing-'))
after(() => rmSync(own, { recursive: true, force: true }))

/** Papers of the district that wait for a leader's signature, with whose. */
const { rows: waiting } = await database.query<{ id: string; username: string; name: string }>(
  `SELECT d.id, a.username, a.display_name AS name FROM documents.documents d JOIN identity.accounts a ON a.id = d.with_account_id
     JOIN organisations.authorities o ON o.id = d.authority_id
    WHERE o.slug = 'huyen-dakrong' AND d.state = 'signing' ORDER BY d.changed_at DESC, d.id`,
)
const papersOf = (username: string) => waiting.filter((one) => one.username === username).map(({ id }) => id)

const secret = 'Sông Đakrông 2026'
const drawn = await sharp(
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240">
    <path d="M30 180 C 90 10, 150 250, 250 90 S 400 40, 570 170" fill="none" stroke="#1a3fb0" stroke-width="12"/></svg>`),
)
  .png()
  .toBuffer()
const pdf = Buffer.from(smallPdf(threePages))
const asPdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf })

/** There is one such port on a machine: another run of these tests may hold it for a moment. */
async function whenFree<Server>(start: () => Promise<Server>, tries = 60): Promise<Server> {
  for (; tries > 0; tries--) {
    const server = await start().catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EADDRINUSE') throw fault
    })
    if (server) return server
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  return start()
}

/** What Poppler says of the signatures of a file. */
function pdfsig(path: string): string {
  return execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })
}

/** Chooses the key that the person added last: keys that read alike are told apart by their numbers. */
async function newest(page: Page, username: string): Promise<void> {
  const { rows } = await database.query<{ serial: string }>(
    `SELECT k.serial FROM signatures.signing_keys k JOIN identity.accounts a ON a.id = k.account_id
      WHERE a.username = $1 AND k.trial ORDER BY k.added_at DESC LIMIT 1`,
    [username],
  )
  await page.getByRole('radio', { name: `số …${rows[0]!.serial.slice(-6)}` }).check()
}

async function look(page: Page, name: string, width: number): Promise<void> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  await assertFits(page)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: height + 200 })
  await assertAccessible(page)
  await page.setViewportSize({ width, height: 760 })
  await picture(page, `ky-so-${name}-${width}`)
}

for (const [width, username] of [
  [widths.desktop, 'chutich'],
  [widths.phone, 'phochutich'],
] as const)
  it(
    `a leader gets a trial key, shows a hand signature, and signs a paper with both (${width})`,
    { timeout: 120_000 },
    async () => {
      const { page, context, complaints } = await visitor(browser, url, { width })
      await signIn(page, username)
      await page.goto('/chu-ky-so')
      await main(page).getByText('Xin chứng thư DÙNG THỬ').click()
      const trial = page.locator('form', { has: page.locator('input[value=trial]') })
      await trial.getByLabel('Mật khẩu của chữ ký số').fill(secret)
      await trial.getByLabel('Nhập lại mật khẩu').fill('khác hẳn')
      await trial.getByRole('button', { name: 'Cấp chứng thư dùng thử' }).click()
      await trial.getByText('Hai lần nhập mật khẩu không giống nhau.').waitFor()
      await look(page, 'hai-lan-khac', width)
      await trial.getByLabel('Mật khẩu của chữ ký số').fill(secret)
      await trial.getByLabel('Nhập lại mật khẩu').fill(secret)
      await trial.getByRole('button', { name: 'Cấp chứng thư dùng thử' }).click()
      await page.getByText('Đã thêm chữ ký số.').waitFor()
      await page
        .getByLabel('Tệp hình PNG')
        .setInputFiles({ name: 'ky.png', mimeType: 'image/png', buffer: drawn })
      await main(page).getByRole('button', { name: 'Lưu hình' }).click()
      await page.getByText('Đã lưu hình.').waitFor()
      // The page is there before its picture is.
      await page.waitForFunction(
        () => (document.querySelector<HTMLImageElement>('.signature-picture')?.naturalWidth ?? 0) > 100,
      )
      await look(page, 'cua-toi', width)

      const [id = ''] = papersOf(username)
      await begin(page, id, 'Ký ban hành')
      const keys = page.getByRole('radio', { name: /DÙNG THỬ/ })
      assert.equal(await keys.count(), 2, 'the key of the demo and the new one')
      await newest(page, username)
      await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill(secret)
      await look(page, 'chon-khoa', width)
      await press(page, 'Ký ban hành')
      await page.goto(`/van-ban/${id}`)
      await seen(page, 'Chữ ký DÙNG THỬ: nội dung còn nguyên, không có giá trị pháp lý.')
      await look(page, 'da-ky', width)
      assert.deepEqual(
        complaints.filter((one) => !one.includes('422')),
        [],
      )
      await context.close()
    },
  )

for (const width of [widths.desktop, widths.phone])
  it(`an administrator sees the seal, and what a token at the server lacks (${width})`, async () => {
    const { page, context } = await visitor(browser, url, { width })
    await signIn(page, 'quantri')
    await page.goto('/quan-tri/dau-co-quan')
    await main(page).getByText('Thiết bị ký số ở máy chủ (PKCS #11)').click()
    const token = page.locator('form', { has: page.locator('input[value=token]') })
    await token.getByLabel('Tên thiết bị').fill('Dấu')
    await token.getByLabel('Tên khóa').fill('dau-2026')
    await token.getByLabel('Mã PIN').fill('135790')
    await token.getByRole('button', { name: 'Tìm và thêm' }).click()
    await token.getByText('Không thấy thiết bị ký số ở máy chủ, hoặc đang cắm thiết bị khác.').waitFor()
    assert.equal(await token.getByLabel('Tên khóa').inputValue(), 'dau-2026')
    assert.equal(await token.getByLabel('Mã PIN').inputValue(), '')
    await look(page, 'dau-co-quan', width)
    await context.close()
  })

for (const scripts of [false, true])
  it(`any PDF is signed and comes back as a download, ${scripts ? 'with scripts' : 'without scripts'}`, async () => {
    const width = scripts ? widths.desktop : widths.phone
    const { page, context } = await visitor(browser, url, { width, scripts })
    await signIn(page, 'chutich')
    await page.goto('/chu-ky-so')
    await main(page).getByRole('link', { name: 'Ký số một tệp PDF' }).click()
    await page.waitForURL(/ky-tep/)
    await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('sai mật khẩu')
    await page.getByLabel('Lý do ký').fill('Đồng ý')
    await page.getByLabel('Trang cuối, góc dưới bên phải').check()
    await page.getByLabel(/Tệp PDF/).setInputFiles(asPdf('ke-hoach.pdf'))
    await main(page).getByRole('button', { name: 'Ký và tải về' }).click()
    await page.getByText('Mật khẩu của tệp chữ ký số không đúng').first().waitFor()
    assert.equal(await page.getByLabel('Lý do ký').inputValue(), 'Đồng ý')
    if (scripts) await look(page, 'ky-tep', width)
    else await picture(page, `ky-so-ky-tep-${width}`)
    const path = join(own, `${scripts}.pdf`)
    await newest(page, 'chutich')
    await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill(secret)
    await page.getByLabel(/Tệp PDF/).setInputFiles(asPdf('ke-hoach.pdf'))
    const download = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'Ký và tải về' }).click()
    const came = await download
    assert.equal(came.suggestedFilename(), 'ke-hoach - đã ký.pdf')
    await came.saveAs(path)
    assert.match(pdfsig(path), /Signature is Valid/)
    assert.ok(readFileSync(path).subarray(0, pdf.length).equals(pdf))
    await context.close()
  })

it('a USB token signs a paper by the program on the leader’s own machine', { timeout: 120_000 }, async () => {
  const [, id = ''] = papersOf('phochutich')
  const { name } = waiting.find((one) => one.id === id)!
  const [keyFile, certFile] = [join(own, 'key.pem'), join(own, 'cert.pem')]
  // prettier-ignore
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
  const holder = trialAuthority(Temporal.Now.instant()).issue(name, { profile: 'person' })
  const tls = { key: readFileSync(keyFile), cert: readFileSync(certFile) }
  // Where the program of the dedicated official service listens, and where our pages may ask.
  const desktop = await whenFree(() => desktopSigningServer(softwareSigner(holder), tls, 8987))

  const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true, viewport: { width: widths.desktop, height: 800 } }) // prettier-ignore
  const page = await context.newPage()
  await signIn(page, 'phochutich')
  await page.goto('/chu-ky-so')
  await main(page).getByText('USB ký số ở máy của tôi').click()
  const usb = page.locator('form', { has: page.locator('input[value=desktop]') })
  await usb.getByLabel('Tệp chứng thư').setInputFiles({
    name: 'usb.cer',
    mimeType: 'application/pkix-cert',
    buffer: Buffer.from(holder.certificate),
  })
  await usb.getByRole('button', { name: 'Thêm USB' }).click()
  await page.getByText('Đã thêm chữ ký số.').waitFor()

  await begin(page, id, 'Ký ban hành')
  const button = page.getByRole('button', { name: 'Ký bằng USB trên máy này' })
  await button.waitFor()
  await look(page, 'usb', widths.desktop)
  desktop.mood = 'cancelled'
  await button.click()
  await page.getByText('Chương trình ký số báo: Người dùng đã hủy ký số').waitFor()
  desktop.mood = 'changing'
  await button.click()
  await page.getByText('Tệp gửi về không phải tệp đã đưa đi ký nên không nhận.').waitFor()
  await picture(page, 'ky-so-usb-loi-1280')
  desktop.mood = 'honest'
  await button.click()
  await page.waitForURL((address) => address.pathname === `/van-ban/${id}`)
  assert.deepEqual(desktop.asked, ['/SignApproved', '/SignApproved', '/SignApproved'])
  const { rows } = await database.query<{ state: string; role: string }>(
    `SELECT d.state, v.role FROM documents.documents d JOIN documents.versions v ON v.document_id = d.id
      WHERE d.id = $1 ORDER BY v.added_at DESC LIMIT 1`,
    [id],
  )
  assert.deepEqual(rows[0], { state: 'signed', role: 'signed' })
  await look(page, 'usb-da-ky', widths.desktop)
  await context.close()
})
