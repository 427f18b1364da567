import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { signIn, visitor, widths } from './browser.ts'
import { everyView, lookAt } from './look-at.ts'
import { morePages } from './more-looked-at.ts'
import { openLooked } from './looked-at-site.ts'

const { url, browser, database, idOf, district } = await openLooked()

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
const law = await idOf(
  "SELECT slug || '-' || number AS id FROM legislation.legal_documents WHERE slug = '02-2022-qd-ubnd'",
)
const [draft, reported] = [
  await idOf(
    "SELECT slug || '-' || number AS id FROM legislation.consultations WHERE slug LIKE 'du-thao-quy-dinh-quan-ly-cho%'",
  ),
  await idOf(
    "SELECT slug || '-' || number AS id FROM legislation.consultations WHERE slug LIKE 'du-thao-quy-dinh-phan-loai%'",
  ),
]
const shownDraft = await idOf('SELECT edition_id AS id FROM portal.preview_links ORDER BY made_at LIMIT 1')
const spoken = await idOf(
  `SELECT a.slug || '-' || a.number AS id FROM participation.discussions d JOIN portal.articles a ON a.id = d.subject_id
   WHERE d.authority_id = '${district}' AND EXISTS (SELECT FROM participation.showings s WHERE s.discussion_id = d.id) ORDER BY a.number LIMIT 1`,
)
const spokenCode = await idOf(
  `SELECT code AS id FROM participation.comments WHERE authority_id = '${district}' AND code IS NOT NULL ORDER BY number LIMIT 1`,
)
const poll = await idOf('SELECT number AS id FROM participation.polls ORDER BY number DESC LIMIT 1')
const enquiry = await idOf(
  `SELECT id FROM enquiries.enquiries WHERE authority_id = '${district}' AND kind = 'question' ORDER BY number LIMIT 1`,
)
const answered = await idOf(
  `SELECT number::text AS id FROM enquiries.published_enquiries WHERE authority_id = '${district}' ORDER BY number LIMIT 1`,
)
const code = await idOf(`SELECT code AS id FROM enquiries.enquiries WHERE id = '${enquiry}'`)
const reception = await idOf(
  `SELECT id FROM enquiries.receptions WHERE authority_id = '${district}' ORDER BY day LIMIT 1`,
)
const booked = await idOf(`SELECT number::text AS id FROM enquiries.receptions WHERE id = '${reception}'`)
const turn = await idOf(`SELECT code AS id FROM enquiries.turns WHERE reception_id = '${reception}' LIMIT 1`)
const alert = await idOf(
  `SELECT 'x-' || number AS id FROM alerts.alerts WHERE authority_id = '${district}' ORDER BY number DESC LIMIT 1`,
)
const more = await morePages(url, database, shownDraft)

const publicPages = [
  ...more.open,
  '/',
  '/muc/tin-tuc',
  '/muc/du-an-dau-thau',
  `/bai-viet/${article}`,
  `/bai-viet/${pictured}`,
  `/bai-viet/${heard}`,
  `/tep/${paper}`,
  `/trang/ta-long/tep/${paper}`,
  `/bai-viet/${spoken}`,
  `/bai-viet/${spoken}/y-kien`,
  `/bai-viet/${spoken}/gui-y-kien`,
  `/bai-viet/${spoken}/danh-gia?diem=4`,
  '/y-kien',
  `/y-kien/${spokenCode}`,
  '/tham-do',
  `/tham-do/${poll}`,
  '/trang/ta-long',
  '/cac-trang',
  '/hoi-dap',
  '/hoi-dap/gui',
  `/hoi-dap/${answered}`,
  '/phan-anh',
  '/phan-anh/gui',
  '/tiep-can-thong-tin',
  '/tiep-can-thong-tin/gui',
  '/theo-doi',
  `/theo-doi/${code}`,
  `/theo-doi/${turn}`,
  '/lich-tiep-cong-dan',
  `/lich-tiep-cong-dan/${booked}`,
  '/lich-cong-tac',
  '/trang/ta-long/hoi-dap',
  '/canh-bao',
  `/canh-bao/${alert}`,
  '/trang/ta-long/canh-bao',
  '/trang/ta-long/truyen-thanh',
  '/nhan-tin',
  '/tim-kiem',
  '/tim-kiem?q=hoc+sinh',
  '/tim-kiem?q=khongcoaiviet',
  '/trang/ta-long/tim-kiem?q=UBND&o=trang',
  '/nguon-tin',
  '/lich-su-kien',
  '/bang-thong-bao',
  '/phat-thanh',
  '/video',
  '/the/phong-chong-thien-tai',
  '/co-quan',
  '/co-quan/ta-long',
  '/co-quan/huyen-dakrong',
  '/van-ban-phap-luat',
  '/van-ban-phap-luat?q=rac&hieu-luc=in-force',
  '/van-ban-phap-luat?q=khongcogi',
  `/van-ban-phap-luat/${law}`,
  `/van-ban-phap-luat/${law}/ban-in`,
  '/trang/ta-long/van-ban-phap-luat',
  '/lay-y-kien',
  `/lay-y-kien/${draft}`,
  `/lay-y-kien/${draft}/gop-y`,
  `/lay-y-kien/${reported}`,
  '/du-lieu-mo',
  '/dang-nhap',
  '/cong-dan/dang-nhap',
  '/cong-dan/dang-ky',
  '/khong-co-trang-nay',
]

/** Public pages whose one script does what only a script can: passkeys, the place of a phone, notices that are pushed. */
const withIsland = new Set(['/dang-nhap', '/phan-anh/gui', '/nhan-tin'])

describe('every public page, looked at', () => {
  it('public pages work without scripts and carry none but where an island is', async () => {
    const { page, context, complaints } = await visitor(browser, url, { scripts: false, width: widths.phone })
    for (const path of publicPages) {
      await page.goto(path)
      assert.equal(await page.locator('h1').count(), 1, path)
      assert.equal(
        await page.locator('script:not([type="application/ld+json"])').count(),
        withIsland.has(path) ? 1 : 0,
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

  it('fits at 360 px in the dark, at 768 and at 1280 px, and axe finds nothing (WCAG 2.2 AA)', async () => {
    const { page, context, complaints } = await visitor(browser, url)
    await lookAt(page, publicPages, 'khach', everyView)
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    )
    await context.close()
  })
})
