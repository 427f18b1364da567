import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import { sendPacket } from '#modules/exchange/index.ts'
import { createTransactor, openPool, type Tx } from '#platform/database/index.ts'
import { attach, createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { subscriptions } from '../../src/modules.ts'
import { someDraft } from '../exchange/send.ts'
import { assertAccessible, assertFits, comeIn, picture, startBrowser, visitor, widths } from './browser.ts'
import { connectionOf, databaseOf } from './database-of.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)
const one = async <Row>(text: string, values: readonly unknown[] = []) =>
  (await database.query<Row & object>(text, [...values])).rows[0]!

type Organ = { readonly organId: string; readonly name: string }
/** An issued paper of the district, and the communes of this instance that it goes to. */
const paper = await one<{ id: string; abstract: string; sender: Id<'authority'>; to: Organ[] }>(
  `SELECT d.id, d.abstract, d.authority_id AS sender, jsonb_agg(jsonb_build_object('organId', c.code, 'name', r.name) ORDER BY r.name) AS to
     FROM documents.documents d JOIN organisations.authorities o ON o.id = d.authority_id
     JOIN documents.recipients r ON r.document_id = d.id AND NOT r.dropped
     JOIN organisations.codes c ON c.authority_id = r.to_authority_id AND c.scheme = 'qd20' AND c.unit_id IS NULL JOIN organisations.authorities t ON t.id = c.authority_id
    WHERE o.slug = 'huyen-dakrong' AND d.state = 'issued' AND t.hosted GROUP BY d.id ORDER BY abs(count(*) - 6), max(d.changed_at) DESC LIMIT 1`,
)
const { slug } = await one<{ slug: string }>(
  `SELECT o.slug FROM organisations.codes c JOIN organisations.authorities o ON o.id = c.authority_id WHERE c.code = $1`,
  [paper.to[0]!.organId],
)
const clerk = await one<{ username: string }>(
  `SELECT a.username FROM identity.accounts a JOIN identity.holdings h ON h.account_id = a.id JOIN organisations.positions p ON p.id = h.position_id
     JOIN organisations.authorities o ON o.id = p.authority_id WHERE o.slug = $1 AND 'clerk' = ANY (p.roles) LIMIT 1`,
  [slug],
)

type Sending = { readonly id: string; readonly number: number; readonly subject: string; readonly to: readonly Organ[]; readonly file?: string } // prettier-ignore
/** The district sends a paper, as documents does; the program's own worker carries it. */
async function send(sending: Sending): Promise<void> {
  const { user, password, host, port, database: name } = connectionOf(folder)
  const address = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`
  const pool = openPool(address, 'krong_app', { max: 2, name: 'journey' })
  const transactor = createTransactor({ pool, announce: createAnnouncer(subscriptions) })
  const { store, staging } = await openFileStore({ folder: `${folder}/files` })
  const files = createFiles({ store, staging, ledger: createLedger(transactor) })
  const bytes = async function* () {
    yield Buffer.from(sending.subject)
  }
  const kept = sending.file && (await files.layDown(bytes(), { name: sending.file, kind: 'txt', maxBytes: 9999 })) // prettier-ignore
  const actor = { kind: 'system', name: 'journey', authorityId: paper.sender } as const
  await transactor.act(
    { actor, origin: { requestId: 'journey', channel: 'operator' } },
    async (tx: Tx, { id, number, subject, to }: Sending) =>
      sendPacket(tx, {
        subject: { type: 'document', id },
        draft: someDraft(number, subject),
        to,
        files: kept ? [{ fileId: await attach(tx, kept), name: kept.name }] : [],
      }),
    sending,
  )
  await pool.end()
}

const signedIn = async (username: string, width: number) => {
  const who = await visitor(browser, url, { width })
  await comeIn(who.page, username)
  return who
}
type Pair = readonly Awaited<ReturnType<typeof visitor>>[]
const pair = (username: string): Promise<Pair> =>
  Promise.all([signedIn(username, widths.desktop), signedIn(username, widths.phone)])

/** The page as it stands, on a desk and on a phone. */
async function look(visitors: Pair, path: string, name: string): Promise<void> {
  await Promise.all(
    visitors.map(async ({ page }) => {
      await page.goto(path)
      await picture(page, `trao-doi-so-${name}-${page.viewportSize()!.width}`)
      await assertFits(page)
      await assertAccessible(page)
    }),
  )
}

const registry = await pair('vanthu')
const [{ page }] = registry as [Pair[number]]
const main = page.getByRole('main')

it('before anything was sent, the registry reads what will appear there', async () => {
  await look(registry, '/trao-doi', 'trong')
  await look(registry, '/trao-doi/nhan', 'nhan-trong')
})

it('what is sent appears while one looks, with its states and its receipt', async () => {
  await page.goto('/trao-doi')
  const outside = { organId: 'H50.99', name: 'Trung tâm Phục vụ hành chính công tỉnh Quảng Trị' }
  await send({ id: paper.id, number: 7, subject: paper.abstract, to: [...paper.to, outside], file: 'Kế hoạch số 7.txt' }) // prettier-ignore
  await send({ id: newId(), number: 8, subject: 'V/v trực bảo đảm an toàn thông tin dịp Tết Nguyên đán', to: paper.to }) // prettier-ignore
  await main.locator('td').getByText('Đã đến nơi nhận').first().waitFor()
  await main.getByText('Danh bạ chưa có đường gửi tới cơ quan này').first().waitFor()
  await look(registry, '/trao-doi', 'gui')
  await page.goto('/trao-doi?tinh_trang=cho')
  const waiting = await main.getByRole('link', { name: /^7\/UBND-VX/ }).getAttribute('href')
  await look(registry, waiting!, 'gui-mot-cho')

  await page.goto(`/trao-doi?tinh_trang=da-den&noi_nhan=${paper.to[0]!.organId}`)
  await main.getByRole('link', { name: /^7\/UBND-VX/ }).click()
  await main.getByText('Trạng thái bên nhận báo về').waitFor()
  await main.getByText('Văn bản đã đến').first().waitFor()
  await look(registry, new URL(page.url()).pathname, 'gui-mot')
  const coming = page.waitForEvent('download')
  await main.getByRole('link', { name: 'Tải biên nhận (JWS)' }).click()
  assert.match((await coming).suggestedFilename(), /^bien-nhan-.*\.jws$/)
  await look(registry, '/trao-doi/nhan', 'nhan')
  await page.goto('/trao-doi/nhan')
  await main.getByRole('link', { name: /Văn bản đã đến/ }).first().click() // prettier-ignore
  await main.getByText('Báo trạng thái').first().waitFor()
  await look(registry, new URL(page.url()).pathname, 'nhan-trang-thai')
  await look(registry, '/trao-doi/bao-cao', 'bao-cao')
  await look(registry, '/trao-doi/bao-cao?tu=31/2/2026', 'bao-cao-sai')
})

it('the paper leads to its packets and back, on the side that sent it and on the side that got it', async () => {
  await page.goto(`/van-ban/${paper.id}`)
  await main.getByRole('link', { name: 'Chi tiết gói tin' }).first().click()
  await main.getByRole('link', { name: 'Mở văn bản' }).click()
  await page.waitForURL(`**/van-ban/${paper.id}`)

  const commune = await pair(clerk.username)
  const [{ page: there }] = commune as [Pair[number]]
  await there.goto('/trao-doi/nhan')
  await there.getByRole('main').getByRole('link', { name: /^7\/UBND-VX/ }).first().click() // prettier-ignore
  await there.getByText('Kế hoạch số 7.txt').waitFor()
  const arrival = new URL(there.url()).pathname
  await look(commune, arrival, 'xa-nhan-mot')
  await there.getByRole('link', { name: 'Mở văn bản' }).click()
  await there.getByRole('link', { name: 'Chi tiết gói tin' }).click()
  await there.waitForURL(`**${arrival}`)
  await there.context().addCookies([{ name: 'krong_language', value: 'en', url }])
  await look(commune, '/trao-doi/bao-cao', 'xa-bao-cao')
  const said = [...registry, ...commune].flatMap(({ complaints }) => complaints)
  assert.deepEqual(said.filter((line) => !line.includes('422')), []) // prettier-ignore
})
