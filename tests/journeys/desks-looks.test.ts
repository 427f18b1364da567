import assert from 'node:assert/strict'
import { it } from 'node:test'
import { comeIn, visitor } from './browser.ts'
import { everyView, lookAt } from './look-at.ts'
import { openLooked } from './looked-at-site.ts'

const { url, browser, idOf, district } = await openLooked()

const unit = await idOf(
  `SELECT id FROM organisations.units WHERE authority_id = '${district}' ORDER BY id LIMIT 1`,
)
const book = await idOf(
  `SELECT id FROM registers.books WHERE authority_id = '${district}' ORDER BY id LIMIT 1`,
)
const account = await idOf(
  `SELECT id FROM identity.accounts WHERE authority_id = '${district}' AND username = 'chuyenvien'`,
)
const legalEdition = await idOf(
  `SELECT e.id FROM legislation.editions e WHERE e.authority_id = '${district}' AND e.reference = '02/2022/QĐ-UBND'`,
)
const consultation = await idOf(
  "SELECT id FROM legislation.consultations WHERE slug LIKE 'du-thao-quy-dinh-quan-ly-cho%'",
)
const comment = await idOf(
  `SELECT id FROM participation.comments WHERE authority_id = '${district}' AND decided_at IS NULL ORDER BY number DESC LIMIT 1`,
)
const rated = await idOf(
  `SELECT discussion_id AS id FROM participation.rating_totals WHERE authority_id = '${district}' LIMIT 1`,
)
const enquiry = await idOf(
  `SELECT id FROM enquiries.enquiries WHERE authority_id = '${district}' AND kind = 'question' ORDER BY number LIMIT 1`,
)
const reception = await idOf(
  `SELECT id FROM enquiries.receptions WHERE authority_id = '${district}' ORDER BY day LIMIT 1`,
)

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

it('every page of clerks and administrators fits at 360 px in the dark, at 768 and at 1280 px, and axe finds nothing (WCAG 2.2 AA)', async () => {
  const { page, context, complaints } = await visitor(browser, url)
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
