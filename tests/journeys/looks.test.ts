import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comeIn, signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { lookAt } from './look-at.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)

async function idOf(text: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(text)
  return rows[0]!.id
}

const district = await idOf("SELECT id FROM organisations.authorities WHERE slug = 'huyen-dakrong'")
const unit = await idOf(
  `SELECT id FROM organisations.units WHERE authority_id = '${district}' ORDER BY id LIMIT 1`,
)
const book = await idOf(
  `SELECT id FROM registers.books WHERE authority_id = '${district}' ORDER BY id LIMIT 1`,
)
const account = await idOf(
  `SELECT id FROM identity.accounts WHERE authority_id = '${district}' AND username = 'chuyenvien'`,
)

const article = await idOf(
  "SELECT slug || '-' || number AS id FROM portal.articles WHERE slug LIKE 'huyen-dakrong-muoi-nam%'",
)

const pictured = await idOf(
  "SELECT slug || '-' || number AS id FROM portal.articles WHERE slug LIKE 'mua-gat-tren-nuong%'",
)
const heard = await idOf(
  "SELECT slug || '-' || number AS id FROM portal.articles WHERE slug LIKE 'lich-phat-thanh%'",
)
const paper = await idOf(
  `SELECT key AS id FROM portal.media WHERE kind = 'file' AND authority_id = '${district}' LIMIT 1`,
)
const picture = await idOf(
  `SELECT id FROM portal.media WHERE kind = 'picture' AND authority_id = '${district}' ORDER BY made_at LIMIT 1`,
)
const sound = await idOf(
  `SELECT id FROM portal.media WHERE kind = 'audio' AND authority_id = '${district}' LIMIT 1`,
)

const publicPages = [
  '/',
  '/muc/tin-tuc',
  '/muc/du-an-dau-thau',
  `/bai-viet/${article}`,
  `/bai-viet/${pictured}`,
  `/bai-viet/${heard}`,
  `/tep/${paper}`,
  `/trang/ta-long/tep/${paper}`,
  '/trang/ta-long',
  '/cac-trang',
  '/tim-kiem',
  '/tim-kiem?q=hoc+sinh',
  '/tim-kiem?q=khongcoaiviet',
  '/trang/ta-long/tim-kiem?q=UBND&o=trang',
  '/nguon-tin',
  '/co-quan',
  '/co-quan/ta-long',
  '/dang-nhap',
  '/cong-dan/dang-nhap',
  '/cong-dan/dang-ky',
  '/khong-co-trang-nay',
]
const clerksPages = [
  '/ban-lam-viec',
  '/to-chuc',
  `/to-chuc/co-quan/${district}`,
  `/to-chuc/co-quan/${district}/lich-su`,
  `/to-chuc/don-vi/${unit}`,
  '/so-dang-ky',
  `/so-dang-ky/${book}`,
  `/so-dang-ky/${book}/lay-so`,
  '/danh-muc',
  '/lich-lam-viec',
  '/tai-khoan',
  '/tai-khoan/mat-khau',
  '/tai-khoan/bao-mat',
  '/tai-khoan/uy-quyen',
  '/tai-khoan/thay-mat',
]
const administratorsPages = [
  '/cong-thong-tin/thu-vien',
  '/cong-thong-tin/thu-vien?q=khongcogi',
  `/cong-thong-tin/thu-vien/${picture}`,
  `/cong-thong-tin/thu-vien/${sound}`,
  '/quan-tri/tai-khoan',
  '/quan-tri/tai-khoan?q=khongcoaiten',
  '/quan-tri/tai-khoan/moi',
  '/quan-tri/tai-khoan/nhap',
  `/quan-tri/tai-khoan/${account}`,
  `/quan-tri/tai-khoan/${account}/sua`,
  `/quan-tri/tai-khoan/${account}/ban-giao`,
  '/quan-tri/chinh-sach-dang-nhap',
  '/cong-thong-tin/tim-kiem',
  '/quan-tri/he-thong',
  '/quan-tri/thong-bao',
  '/quan-tri/cong-viec',
  '/quan-tri/cong-viec?tinh=waiting',
  '/quan-tri/nhat-ky',
  `/quan-tri/nhat-ky/${district}/5`,
  `/to-chuc/co-quan/${district}/nhap`,
  `/to-chuc/co-quan/${district}/them-don-vi`,
  `/to-chuc/don-vi/${unit}/doi-ten`,
  '/to-chuc/sap-xep',
]

describe('every page, looked at', () => {
  it('public pages work without scripts and carry none but where an island is', async () => {
    const { page, context, complaints } = await visitor(browser, url, { scripts: false, width: widths.phone })
    for (const path of publicPages) {
      await page.goto(path)
      assert.equal(await page.locator('h1').count(), 1, path)
      assert.equal(
        await page.locator('script:not([type="application/ld+json"])').count(),
        path === '/dang-nhap' ? 1 : 0,
        path,
      )
    }
    await page.goto('/dang-nhap')
    await signIn(page, 'vanthu')
    await page.goto('/so-dang-ky')
    assert.match(await page.title(), /Sổ đăng ký/)
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    )
    await context.close()
  })

  for (const [label, width, dark] of [
    ['desk', widths.desktop, false],
    ['tablet', widths.tablet, false],
    ['phone', widths.phone, true],
  ] as const) {
    // Between the two the pages are built as on one of them: what may differ is whether they fit.
    const axe = label !== 'tablet'
    it(`at ${width} px${dark ? ', dark' : ''}: fits${axe ? ', and axe finds nothing (WCAG 2.2 AA)' : ''}`, async () => {
      const { page, context, complaints } = await visitor(browser, url, { width, dark })
      await lookAt(page, publicPages, label, { axe })
      await comeIn(page, 'vanthu')
      await lookAt(page, clerksPages, label, { axe })
      await context.clearCookies()
      await comeIn(page, 'quantri')
      await lookAt(page, administratorsPages, `${label}-quan-tri`, { axe })
      assert.deepEqual(
        complaints.filter((text) => !text.includes('404')),
        [],
      )
      await context.close()
    })
  }
})
