import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comeIn, signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { editorsPages } from './editors-looked-at.ts'
import { everyView, lookAt } from './look-at.ts'
import { askOf, morePages } from './more-looked-at.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)
const idOf = askOf(database)

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
const legalEdition = await idOf(
  `SELECT e.id FROM legislation.editions e WHERE e.authority_id = '${district}' AND e.reference = '02/2022/QĐ-UBND'`,
)
const shownDraft = await idOf('SELECT edition_id AS id FROM portal.preview_links ORDER BY made_at LIMIT 1')
const drafted = await idOf(`SELECT article_id AS id FROM portal.editions WHERE id = '${shownDraft}'`)
const more = await morePages(url, database, shownDraft)
const consultation = await idOf(
  "SELECT id FROM legislation.consultations WHERE slug LIKE 'du-thao-quy-dinh-quan-ly-cho%'",
)
const spoken = await idOf(
  `SELECT a.slug || '-' || a.number AS id FROM participation.discussions d JOIN portal.articles a ON a.id = d.subject_id
   WHERE d.authority_id = '${district}' AND EXISTS (SELECT FROM participation.showings s WHERE s.discussion_id = d.id) ORDER BY a.number LIMIT 1`,
)
const comment = await idOf(
  `SELECT id FROM participation.comments WHERE authority_id = '${district}' AND decided_at IS NULL ORDER BY number DESC LIMIT 1`,
)
const rated = await idOf(
  `SELECT discussion_id AS id FROM participation.rating_totals WHERE authority_id = '${district}' LIMIT 1`,
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
const ownAlert = await idOf(
  `SELECT id FROM alerts.alerts WHERE authority_id = '${district}' ORDER BY number DESC LIMIT 1`,
)
const script = await idOf(`SELECT id FROM alerts.scripts WHERE authority_id = '${district}' LIMIT 1`)
const airing = await idOf(
  `SELECT a.id FROM alerts.airings a WHERE authority_id = '${district}' AND NOT EXISTS (SELECT FROM alerts.airing_outcomes o WHERE o.airing_id = a.id) ORDER BY at DESC LIMIT 1`,
)

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
const clerksPages = [
  '/phap-quy',
  '/phap-quy/moi',
  `/phap-quy/ban/${legalEdition}`,
  `/phap-quy/ban/${legalEdition}/sua`,
  `/phap-quy/lay-y-kien/${consultation}/sua`,
  '/phap-quy/lay-y-kien',
  '/phap-quy/lay-y-kien/moi',
  `/phap-quy/lay-y-kien/${consultation}`,
  '/phap-quy/thoi-han',
  '/ban-lam-viec',
  '/to-chuc',
  `/to-chuc/co-quan/${district}`,
  `/to-chuc/co-quan/${district}/lich-su`,
  `/to-chuc/don-vi/${unit}`,
  '/so-dang-ky',
  `/so-dang-ky/${book}`,
  `/so-dang-ky/${book}/lay-so`,
  '/danh-muc',
  '/hoi-dap-phan-anh',
  '/hoi-dap-phan-anh?xem=all',
  `/hoi-dap-phan-anh/${enquiry}`,
  '/hoi-dap-phan-anh/tiep-cong-dan',
  `/hoi-dap-phan-anh/tiep-cong-dan/${reception}`,
  '/hoi-dap-phan-anh/lich-tuan',
  '/lich-lam-viec',
  '/tai-khoan',
  '/tai-khoan/mat-khau',
  '/tai-khoan/bao-mat',
  '/tai-khoan/uy-quyen',
  '/tai-khoan/thay-mat',
]
const administratorsPages = [
  ...(await editorsPages(idOf, district)),
  ...more.editors,
  '/cong-thong-tin',
  '/cong-thong-tin/viet/huyen-dakrong',
  `/cong-thong-tin/ban/${shownDraft}/sua`,
  `/cong-thong-tin/ban/${shownDraft}/xem-truoc`,
  `/cong-thong-tin/bai/${drafted}/cac-ban`,
  '/cong-thong-tin/trang/huyen-dakrong/thu-tu?muc=tin-tuc',
  `/cong-thong-tin/thu-vien/${picture}`,
  '/truc-canh-bao',
  '/truc-canh-bao/phat',
  '/truc-canh-bao/loai',
  `/truc-canh-bao/canh-bao/${ownAlert}`,
  `/truc-canh-bao/canh-bao/${ownAlert}/ban-moi`,
  '/truc-canh-bao/gui-ra',
  '/truc-canh-bao/kenh',
  '/truc-canh-bao/kenh/facebook',
  '/truc-canh-bao/kenh/zalo',
  '/dai-truyen-thanh',
  '/dai-truyen-thanh/soan',
  `/dai-truyen-thanh/ban/${script}`,
  `/dai-truyen-thanh/ban/${script}/in`,
  `/dai-truyen-thanh/phat/${airing}`,
  '/quan-tri/tai-khoan',
  '/quan-tri/tai-khoan?q=khongcoaiten',
  '/quan-tri/tai-khoan/moi',
  '/quan-tri/tai-khoan/nhap',
  `/quan-tri/tai-khoan/${account}`,
  `/quan-tri/tai-khoan/${account}/sua`,
  `/quan-tri/tai-khoan/${account}/ban-giao`,
  '/quan-tri/chinh-sach-dang-nhap',
  '/quan-tri/he-thong',
  '/quan-tri/thong-bao',
  '/hoi-dap-phan-anh/thoi-han',
  '/quan-tri/cong-viec',
  '/quan-tri/cong-viec?tinh=waiting',
  '/quan-tri/nhat-ky',
  `/quan-tri/nhat-ky/${district}/5`,
  `/to-chuc/co-quan/${district}/nhap`,
  `/to-chuc/co-quan/${district}/them-don-vi`,
  `/to-chuc/don-vi/${unit}/doi-ten`,
  '/to-chuc/sap-xep',
  '/ban-doc/y-kien',
  '/ban-doc/y-kien?xem=refused',
  `/ban-doc/y-kien/${comment}`,
  '/ban-doc/nhat-ky',
  '/ban-doc/danh-gia',
  `/ban-doc/danh-gia/${rated}`,
  '/ban-doc/tham-do',
  '/ban-doc/tham-do/moi',
  '/ban-doc/cach-nhan',
]

/** Public pages whose one script does what only a script can: passkeys, the place of a phone, notices that are pushed. */
const withIsland = new Set(['/dang-nhap', '/phan-anh/gui', '/nhan-tin'])

describe('every page, looked at', () => {
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
    await comeIn(page, 'vanthu')
    await lookAt(page, clerksPages, 'van-thu', everyView)
    await context.clearCookies()
    await comeIn(page, 'quantri')
    await lookAt(page, administratorsPages, 'quan-tri', everyView)
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    )
    await context.close()
  })
})
