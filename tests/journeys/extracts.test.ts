import assert from 'node:assert/strict'
import { it } from 'node:test'
import { signIn, startBrowser, visitor, widths } from './browser.ts'
import { lookAt } from './look-at.ts'
import { main, press, seen } from './paper-steps.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

it('a register book is printed, signed by the authority and raised; whoever holds a sheet reads so', async () => {
  const { page, context } = await visitor(browser, url)
  await signIn(page, 'vanthu')
  await page.goto('/so-van-ban')
  await page.getByLabel('Sổ', { exact: true }).selectOption({ index: 1 })
  await press(page, 'Lập bản in')
  const address = new URL(page.url()).pathname
  const verified = new URL(await main(page).getByRole('link', { name: /^Đối chiếu tại/ }).getAttribute('href') ?? '').pathname // prettier-ignore
  const phone = await visitor(browser, url, { width: widths.phone, dark: true })
  await signIn(phone.page, 'vanthu')

  await lookAt(page, [address, `${address}/ky-so`], 'trich-luc-desk-chua-ky')
  await lookAt(phone.page, [address, `${address}/ky-so`], 'trich-luc-phone-chua-ky')
  await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('sai')
  await main(page).getByRole('button', { name: 'Ký số của cơ quan' }).click()
  await main(page).getByRole('alert').first().waitFor()
  await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('Dakrong-2026')
  await press(page, 'Ký số của cơ quan')
  await main(page).getByText('Cơ quan đã ký số bản in này').first().waitFor()

  await seen(page, 'mức B-LTA')
  const signed = await page.request.get(`${address}/pdf`)
  assert.equal((await signed.body()).subarray(0, 5).toString(), '%PDF-')
  await lookAt(page, [address, '/so-van-ban', verified], 'trich-luc-desk')
  await lookAt(phone.page, [address, '/so-van-ban', verified], 'trich-luc-phone')
  const stranger = await visitor(browser, url, { width: widths.phone })
  await lookAt(stranger.page, [verified], 'trich-luc-phone-la')
  const words = await stranger.page.locator('main').innerText()
  assert.match(words, /Cơ quan đã ký số bản in này/)
  assert.match(words, /Chứng thư DÙNG THỬ/)
  assert.deepEqual(stranger.complaints, [])
  await Promise.all([context, phone.context, stranger.context].map((one) => one.close()))
})
