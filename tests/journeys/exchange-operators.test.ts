import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '#kit/ids.ts'
import { sendPacket } from '#modules/exchange/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import { createTransactor, openPool } from '#platform/database/index.ts'
import { openPeerClient } from '#platform/peer-link/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { subscriptions } from '../../src/modules.ts'
import { someIdentity } from '../../src/modules/exchange/testing/some-identity.ts'
import { someDraft } from '../exchange/send.ts'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { connectionOf } from './database-of.ts'
import { freePort } from './program.ts'
import { startSite } from './site.ts'

const exchangePort = await freePort()
const { url, folder } = await startSite({ KRONG_EXCHANGE_PORT: String(exchangePort) })
const browser = await startBrowser()
const base = '/quan-tri/trao-doi'
const [province, stranger] = [someIdentity('tinh.example.vn'), someIdentity('la.example.vn')]
const desk = await visitor(browser, url)
const phone = await visitor(browser, url, { width: widths.phone })
for (const { page } of [desk, phone]) await signIn(page, 'quantri')
const { page } = desk
const main = page.getByRole('main')
const press = (name: string) => main.getByRole('button', { name, exact: true }).first().click()

/** The page as it stands, on a desk and on a phone. */
async function look(path: string, name: string, prepare: (on: Page) => Promise<void> = async () => {}) {
  const on = async (one: Page, size: number) => {
    await one.goto(path)
    await prepare(one)
    await one.evaluate(() => scrollTo(0, 0))
    await picture(one, `trao-doi-quan-tri-${name}-${size}`)
    await assertFits(one)
    await assertAccessible(one)
  }
  await Promise.all([on(desk.page, widths.desktop), on(phone.page, widths.phone)])
}

/** An authority of the demo sends a paper to an organ outside, as documents does. */
async function sendOutside(organId: string, name: string): Promise<void> {
  const { user, password, host, port, database } = connectionOf(folder)
  const pool = openPool(
    `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    'krong_app',
    { max: 1, name: 'journey' },
  )
  const transactor = createTransactor({ pool, announce: createAnnouncer(subscriptions) })
  const origin = { requestId: 'journey', channel: 'operator' } as const
  const actor = { kind: 'system', name: 'journey' } as const
  const all = await transactor.read(actor, (reader) => listAuthorities(reader, { hosted: true }))
  const { id: authorityId } = all.find(({ slug }) => slug === 'dakrong') ?? all[0]!
  await transactor.act({ actor: { ...actor, authorityId }, origin }, sendPacket, {
    subject: { type: 'document', id: newId() },
    draft: someDraft(7),
    to: [{ organId, name }],
    files: [],
  })
  await pool.end()
}

it('an administrator lets another system in, by what two people read to each other', async () => {
  await look(base, 'luong-trong')
  await page.goto(`${base}/he-thong`)
  await page.getByLabel('Tên hệ thống').fill('Văn phòng UBND tỉnh Quảng Trị')
  await page.getByLabel('Địa chỉ trao đổi').fill('http://tinh')
  await page.getByLabel('Chứng thư (PEM)').fill(province.certificatePem)
  await page.getByLabel('Lý do, căn cứ').fill('Công văn 12/STTTT')
  await press('Thêm hệ thống')
  await page.getByRole('alert').getByText('Địa chỉ phải có dạng').waitFor()
  await assertAccessible(page)
  await page.getByLabel('Địa chỉ trao đổi').fill(`https://127.0.0.1:${await freePort()}`)
  await press('Thêm hệ thống')
  await main.getByText('Đang dùng').waitFor()
  await look(`${base}/he-thong`, 'he-thong')
  const change = await main.getByRole('link', { name: 'Sửa' }).getAttribute('href')
  await look(change!, 'he-thong-sua')
  await look(`${change}/thu-hoi`, 'he-thong-thu-hoi')
})

it('then enters an authority of it, and sees why papers do not come through', async () => {
  await page.goto(`${base}/danh-ba`)
  await page.getByLabel('Mã định danh').fill('H50')
  await page.getByLabel('Tên cơ quan').fill('Ủy ban nhân dân tỉnh Quảng Trị')
  await page.getByLabel('Gửi qua').selectOption({ label: 'Văn phòng UBND tỉnh Quảng Trị' })
  await press('Thêm cơ quan')
  await main.getByText('Nhập tay').waitFor()
  await look(`${base}/danh-ba`, 'danh-ba')
  await look(`${base}/danh-ba/noi-cong-bo`, 'noi-cong-bo')

  await sendOutside('H50', 'Ủy ban nhân dân tỉnh Quảng Trị')
  const failing = main.getByText('Không kết nối được tới hệ thống nhận')
  for (let tries = 0; tries < 40 && (await failing.count()) === 0; tries++) {
    await page.waitForTimeout(250)
    await page.goto(base)
  }
  await look(base, 'luong-loi')
  await main.getByRole('link', { name: 'Tạm dừng' }).click()
  await press('Tạm dừng luồng gửi')
  await page.getByRole('alert').getByText('Hãy ghi lý do').waitFor()
  await page.getByLabel('Lý do').fill('Tỉnh đang chuyển máy chủ')
  await press('Tạm dừng luồng gửi')
  await main.getByText('Tỉnh đang chuyển máy chủ').waitFor()
  await look(base, 'luong-dung')
  await page.goto(base)
  await press('Tiếp tục')
  await main.getByRole('link', { name: 'Kết thúc gói đầu' }).click()
  await page.getByLabel('Lý do').fill('Đã gửi bản giấy')
  await press('Kết thúc gói đầu')
  await main.getByText('Không có gói tin nào đang chờ').waitFor()
})

it('sees who knocked at the door and was not let in', async () => {
  const client = openPeerClient({
    url: `https://127.0.0.1:${exchangePort}`,
    certificates: [await ownCertificate()],
    identity: stranger,
    timeoutMs: 5000,
  })
  await client.ask({ method: 'GET', path: '/exchange/v1/about' })
  client.close()
  await page.goto(`${base}/tu-choi`)
  await main.getByText('Hệ thống lạ').waitFor()
  await look(`${base}/tu-choi`, 'tu-choi')
})

async function ownCertificate(): Promise<Uint8Array> {
  const answer = await desk.context.request.get(`${base}/chung-thu.pem`)
  return new Uint8Array(Buffer.from((await answer.text()).replaceAll(/-----[^-]+-----|\s/g, ''), 'base64'))
}

it('enters an axis without a script, and is told in words that it does not answer', async () => {
  await look(`${base}/truc`, 'truc-trong')
  await look(`${base}/truc/them?loai=vxp`, 'truc-them', async (on) => {
    for (const group of ['Nhịp hỏi', 'Cách chứng minh với trục']) await on.getByText(group).click()
  })
  const plain = await visitor(browser, url, { scripts: false, width: widths.phone })
  await signIn(plain.page, 'quantri')
  await plain.page.goto(`${base}/truc/them?loai=lgsp`)
  await plain.page.getByLabel('Tên trục').fill('Trục tỉnh Quảng Trị')
  await plain.page.getByLabel('Khóa bí mật').fill('khoa-thu')
  await plain.page.getByLabel('Địa chỉ của trục').fill(`http://127.0.0.1:${await freePort()}`)
  await plain.page.getByLabel('Trục ở trong mạng riêng').check()
  await plain.page.getByLabel('Mã hệ thống', { exact: true }).fill('KRONG-QT')
  await plain.page.getByRole('button', { name: 'Thêm trục của tỉnh' }).click()
  await plain.page.getByRole('link', { name: 'Trục tỉnh Quảng Trị' }).click()
  await plain.page.getByRole('button', { name: 'Hỏi danh sách cơ quan' }).click()
  await plain.page.getByText('Không kết nối được tới trục').waitFor()
  await picture(plain.page, 'trao-doi-quan-tri-co-quan-loi-360')
  await plain.context.close()

  await look(`${base}/truc`, 'truc')
  await page.goto(`${base}/truc`)
  const axis = await main.getByRole('link', { name: 'Trục tỉnh Quảng Trị' }).getAttribute('href')
  await look(axis!, 'truc-mot')
  assert.deepEqual([...desk.complaints, ...phone.complaints].filter((one) => !one.includes('422')), []) // prettier-ignore
})
