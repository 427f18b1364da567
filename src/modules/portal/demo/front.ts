import { instantOf, localTime } from '#kit/calendar/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import { arrangeFrontLinks, moveBlock } from '../acts/arrange-front.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { inAuthority } from '../acts/in-authority.ts'
import { fromParagraphs } from '../rules/paragraphs.ts'
import type { Site, SiteId } from '../site.ts'
import { listSections } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'

const notices = [
  {
    category: 'dien-nuoc',
    since: 0,
    days: 2,
    title: 'Tạm ngừng cấp điện một số thôn để sửa đường dây',
    lead: 'Từ 7 giờ 30 đến 11 giờ, các thôn dọc đường vào xã.',
  },
  {
    category: 'niem-yet',
    since: -5,
    days: 15,
    title: 'Niêm yết danh sách hộ được giao đất rừng sản xuất',
    lead: 'Ai có ý kiến gửi về Văn phòng trước ngày hết hạn.',
  },
  {
    category: 'moi-hop',
    since: -20,
    days: 6,
    title: 'Mời họp dân bàn việc làm đường nội thôn',
    lead: 'Buổi họp đã xong; biên bản đăng ở mục Tin tức.',
  },
] as const

/** Notices of the district, one of them over, each pinned as long ago as it holds. */
async function pinNotices(tx: Tx, site: Site): Promise<void> {
  const sections = await listSections(tx, site.id)
  const board = sections.find(({ slug }) => slug === 'thong-bao')
  if (!board) return
  const today = localTime(tx.now).toPlainDate()
  for (const { category, since, days, title, lead } of notices) {
    const from = today.add({ days: since })
    const now = since === 0 ? tx.now : instantOf(from.toPlainDateTime({ hour: 8 }))
    const then: Tx = { ...tx, now, today: from }
    const text = {
      title,
      lead,
      body: fromParagraphs(['Đây là thông báo mẫu, để xem cách treo ở bảng thông báo.']),
      byline: 'Ban biên tập',
      source: '',
      correction: '',
      reviewOn: null,
      notice: { category, from, until: from.add({ days }) },
    }
    const made = await draftArticle(then, { siteId: site.id, sections: [board.id], text, sample: true })
    await forcePublish(then, { editionId: made.editionId, why: 'Dữ liệu mẫu' })
  }
}

/** What makes the first page of the main site its own: notices, its parts in order, links to other offices. */
export async function arrangeDemoFront(tx: Tx, siteId: SiteId): Promise<void> {
  const site = await getSite(tx, siteId)
  const own = inAuthority(tx, site.authorityId)
  await pinNotices(own, site)
  const links = [
    { label: 'Cổng Dịch vụ công quốc gia', to: 'https://dichvucong.gov.vn/' },
    { label: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật', to: 'https://vbpl.vn/' },
  ]
  await arrangeFrontLinks(own, { siteId, links })
  for (const block of ['radio', 'links'] as const) await moveBlock(own, { siteId, block, move: 'in' })
}
