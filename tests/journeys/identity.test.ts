import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { generate } from 'otplib'
import { startProvider } from '../fixtures/provider.ts'
import { signIn, startBrowser, visitor } from './browser.ts'
import { caller } from './caller.ts'
import { databaseOf } from './database-of.ts'
import { freePort } from './program.ts'
import { startSite } from './site.ts'

const providerPort = await freePort()
const settings = {
  KRONG_OIDC_ISSUER: `http://127.0.0.1:${providerPort}`,
  KRONG_OIDC_CLIENT_ID: 'krong',
  KRONG_OIDC_CLIENT_SECRET: 'only-for-tests',
  KRONG_OIDC_NAME: 'Cổng tỉnh',
}
const { url, folder } = await startSite(settings, { named: true })
const provider = await startProvider(providerPort, `${url}/dang-nhap/lien-thong/ve`)
after(() => {
  provider.closeAllConnections()
  provider.close()
})
const browser = await startBrowser()
const database = databaseOf(folder)
const idOf = async (username: string) =>
  (await database.query<{ id: string }>('SELECT id FROM identity.accounts WHERE username = $1', [username]))
    .rows[0]!.id
const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('ways in', () => {
  it('single sign-on through a real provider; who has no account here is told what to do', async () => {
    const { page, context } = await visitor(browser, url)
    const through = async (login: string) => {
      await page.goto('/dang-nhap')
      await page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh' }).click()
      await page.locator('input[name=login]').fill(login)
      await page.locator('input[name=password]').fill('x')
      await page.locator('button[type=submit]').click()
      await page.locator('button[type=submit]').click()
      await page.waitForURL(`${url}/**`)
    }
    await through('motcua')
    assert.match(page.url(), /ban-lam-viec$/)
    await context.clearCookies()
    await through('nguoi.la')
    assert.match(await page.locator('main').innerText(), /chưa có tài khoản ở đây/)
    await context.close()
  })

  it('an authenticator app: set up, asked at the next sign-in, a recovery code works once', async () => {
    const { page, context } = await visitor(browser, url)
    await signIn(page, 'phochutich')
    await page.goto('/tai-khoan/bao-mat/ung-dung')
    const secret = (await page.locator('main code').first().innerText()).replaceAll(' ', '')
    await page.getByLabel('Mã xác thực').fill('000000')
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    assert.match(await page.locator('main').innerText(), /Mã không đúng/)
    await page.getByLabel('Mã xác thực').fill(await generate({ secret }))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor()
    const recovery = await page.locator('main code').first().innerText()

    for (const [code, way] of [
      [recovery, /ban-lam-viec/],
      [recovery, /dang-nhap\/ma/],
    ] as const) {
      // A browser of its own: an answer that is still on its way must not bring a cookie back.
      const again = await visitor(browser, url)
      await again.page.goto('/dang-nhap')
      await again.page.getByLabel('Tên đăng nhập').fill('phochutich')
      await again.page.getByLabel('Mật khẩu', { exact: true }).fill('Dakrong-2026')
      await again.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
      await again.page.getByLabel('Mã xác thực').fill(code)
      await again.page.getByRole('button', { name: 'Tiếp tục' }).click()
      await again.page.waitForLoadState()
      assert.match(again.page.url(), way)
      await again.context.close()
    }
    await context.close()
  })

  it('a passkey: added on this device, then it alone opens the door', async () => {
    const { page, context } = await visitor(browser, url)
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto('/dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill('chutich')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('Dakrong-2026')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.goto('/tai-khoan/bao-mat')
    await page.getByRole('button', { name: 'Thêm khóa truy cập trên máy này' }).click()
    await page.getByRole('button', { name: 'Gỡ' }).waitFor()
    await context.clearCookies()
    await page.goto('/dang-nhap')
    await page.getByRole('button', { name: /Đăng nhập bằng khóa truy cập/ }).click()
    await page.waitForURL('**/ban-lam-viec')
    assert.match(await page.locator('h1').innerText(), /^Chào /)
    await context.close()
  })

  it('a citizen opens an account with a phone number and comes back to it', async () => {
    const citizen = caller(url)
    await citizen.learn('/cong-dan/dang-ky')
    const made = await citizen.post('/cong-dan/dang-ky', {
      displayName: 'Hồ Văn Dân',
      contact: '0912 345 678',
      password: 'con suối đầu bản 26',
    })
    assert.equal(made.status, 303)
    assert.match(await textOf(citizen.get('/cong-dan')), /Chào Hồ Văn Dân/)
    assert.equal((await citizen.get('/ban-lam-viec')).status, 403)
    const again = caller(url)
    await again.learn('/cong-dan/dang-nhap')
    assert.equal(
      (await again.post('/cong-dan/dang-nhap', { contact: '+84912345678', password: 'con suối đầu bản 26' }))
        .status,
      303,
    )
  })
})

describe('being somebody', () => {
  it('a session that is ended elsewhere is over at its next request', async () => {
    const here = caller(url)
    const there = caller(url)
    await here.signIn('chuyenvien')
    await there.signIn('chuyenvien')
    assert.equal((await here.post('/tai-khoan/phien/ket-thuc-khac', {})).status, 303)
    assert.equal((await there.get('/ban-lam-viec')).status, 303)
    assert.equal((await here.get('/ban-lam-viec')).status, 200)
  })

  it('a clerk acts as the office, a delegate for who delegated: shown on every page, written in the record', async () => {
    const clerk = caller(url)
    await clerk.signIn('vanthu')
    const page = await (await clerk.get('/tai-khoan/thay-mat')).text()
    const office = /value="(office:[0-9a-f-]{36})"/.exec(page)?.[1]
    assert.ok(office, 'the clerk may act as an office')
    assert.equal((await clerk.post('/tai-khoan/thay-mat', { target: office })).status, 303)
    assert.match(await textOf(clerk.get('/so-dang-ky')), /Đang thay mặt: /)
    const { rows } = await database.query(
      `SELECT actor -> 'actingFor' ->> 'name' AS name FROM record.entries WHERE event = 'identity.acting-switched' ORDER BY at DESC LIMIT 1`,
    )
    assert.equal(rows.length, 1)
    assert.equal(
      (await clerk.post('/tai-khoan/thay-mat', { target: `office:${await idOf('quantri')}` })).status,
      403,
    )
  })

  it('a password that an administrator gave must be changed first; what was lent and held ends at a hand-over', async () => {
    const administrator = caller(url)
    await administrator.signIn('quantri')
    const id = await idOf('chuyenvien')
    const slip = await textOf(administrator.post(`/quan-tri/tai-khoan/${id}/cap-mat-khau`, {}))
    const password = /Mật khẩu dùng một lần: ([a-z0-9-]+)/.exec(slip)?.[1]
    assert.ok(password, slip.slice(0, 500))

    const person = caller(url)
    await person.learn('/dang-nhap')
    assert.equal(
      (await person.post('/dang-nhap', { username: 'chuyenvien', password: 'Dakrong-2026' })).status,
      401,
    )
    assert.equal((await person.post('/dang-nhap', { username: 'chuyenvien', password })).status, 303)
    assert.equal((await person.get('/so-dang-ky')).headers.get('location'), '/tai-khoan/mat-khau')
    await person.learn('/tai-khoan/mat-khau')
    const weak = await person.post('/tai-khoan/mat-khau', {
      current: password,
      password: '123456789a',
      again: '123456789a',
    })
    assert.equal(weak.status, 422)
    const chosen = 'mưa nguồn suối lũ 26'
    assert.equal(
      (await person.post('/tai-khoan/mat-khau', { current: password, password: chosen, again: chosen }))
        .status,
      303,
    )
    assert.equal((await person.get('/so-dang-ky')).status, 200)

    const successor = await idOf('vanthu')
    const handed = await administrator.post(`/quan-tri/tai-khoan/${id}/ban-giao`, {
      successor,
      reason: 'Nghỉ hưu',
      close: 'on',
    })
    assert.equal(handed.status, 303)
    assert.equal((await person.get('/so-dang-ky')).status, 303)
    const gone = caller(url)
    await gone.learn('/dang-nhap')
    assert.match(
      await textOf(gone.post('/dang-nhap', { username: 'chuyenvien', password: chosen })),
      /đã đóng/,
    )
  })

  it('many accounts are opened from a table, all or none', async () => {
    const administrator = caller(url)
    await administrator.signIn('quantri.talong')
    const table = (third: string) =>
      Buffer.from(
        `Họ và tên;Tên đăng nhập;Loại\nHồ Thị Một;mot.ht;Cá nhân\nHồ Thị Hai;hai.ht;Cá nhân\nHồ Thị Ba;${third};Cá nhân\n`,
      )
    const refused = await administrator.send('/quan-tri/tai-khoan/nhap', {
      file: { name: 'a.csv', bytes: table('vanthu') },
    })
    assert.equal(refused.status, 422)
    assert.match(await textOf(refused), /“vanthu” đã có người dùng/)
    assert.equal(
      (await database.query("SELECT FROM identity.accounts WHERE username = 'mot.ht'")).rows.length,
      0,
    )
    const made = await administrator.send('/quan-tri/tai-khoan/nhap', {
      file: { name: 'a.csv', bytes: table('ba.ht') },
    })
    assert.match(await textOf(made), /Mật khẩu dùng một lần \(3\)/)
  })
})
