import { instantOf, localTime } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import { changeDraft } from '../acts/change-draft.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { inAuthority } from '../acts/in-authority.ts'
import { sharePreview } from '../acts/share-preview.ts'
import { translateArticle } from '../acts/translate-article.ts'
import type { ArticleId, EditionText } from '../article.ts'
import { fromParagraphs } from '../rules/paragraphs.ts'
import { tagsIn } from '../rules/tags.ts'
import type { SiteId } from '../site.ts'
import { listSections } from '../store/sections.ts'

type At = { readonly siteId: SiteId; readonly authorityId: Id<'authority'> }

const why = 'Dữ liệu mẫu'
const blank = { byline: 'Ban biên tập', source: '', correction: '', reviewOn: null } as const

/** What articles of a section are about, for the page of each tag. */
export const tagsOfSection: Readonly<Record<string, string>> = {
  'tin-tuc': 'đời sống thôn bản',
  'thong-bao': 'thông báo cho bà con, phòng chống thiên tai',
  'pho-bien-phap-luat': 'hộ tịch, một cửa',
  'chi-dao-dieu-hanh': 'phòng chống thiên tai',
  'gioi-thieu': 'giới thiệu',
}

const events = [
  {
    days: 6,
    title: 'Phiên chợ hàng nông sản ở Krông Klang',
    lead: 'Bà con mang chuối, sắn, măng, đồ đan lát về bán; không thu tiền chỗ ngồi.',
    text: 'Ban quản lý chợ dành dãy phía bờ sông cho bà con các xã. Ai cần xe chở hàng thì báo trưởng thôn trước hai ngày.',
    place: 'Chợ Krông Klang, thị trấn Krông Klang',
    hours: 5,
  },
  {
    days: 13,
    title: 'Ngày hội đọc sách cho học sinh các trường nội trú',
    lead: 'Mỗi em được chọn một cuốn sách mang về.',
    text: 'Các trường đăng ký số học sinh với Phòng Giáo dục. Có kể chuyện bằng tiếng Vân Kiều và tiếng Pa Kô.',
    place: 'Nhà văn hóa huyện',
    hours: 3,
  },
] as const

const draftText = (paragraphs: readonly string[]): EditionText => ({
  ...blank,
  title: 'Ông Hồ Văn Xuân giữ nghề đan gùi ở thôn Ly Tôn',
  lead: 'Hơn bốn mươi năm, ông vẫn chẻ mây, đan gùi và dạy lại cho lớp trẻ.',
  body: fromParagraphs(paragraphs),
})

/** What editors of the district have under their hands: events to come, the English version of an article, a draft that somebody is given to read. */
export async function tellWriting(
  tx: Tx,
  { siteId, authorityId }: At,
  article: ArticleId | undefined,
): Promise<void> {
  const own = inAuthority(tx, authorityId)
  const news = (await listSections(own, siteId)).find(({ slug }) => slug === 'tin-tuc')
  if (!news) return
  const sections = [news.id]
  const today = localTime(tx.now).toPlainDate()
  for (const { days, title, lead, text, place, hours } of events) {
    const from = instantOf(today.add({ days }).toPlainDateTime({ hour: 7, minute: 30 }))
    const event = { place, from, to: from.add({ hours }) }
    const said = { ...blank, title, lead, body: fromParagraphs([text]), event }
    const { editionId } = await draftArticle(own, {
      siteId,
      sections,
      sample: true,
      text: said,
      tags: tagsIn('ngày hội, đời sống thôn bản'),
    })
    await forcePublish(own, { editionId, why })
  }
  const draft = await draftArticle(own, {
    siteId,
    sections,
    sample: true,
    text: draftText(['Ông Xuân kể, ngày nhỏ theo cha lên rừng lấy mây.']),
  })
  const { editionId } = draft
  await changeDraft(own, {
    editionId,
    text: draftText([
      'Ông Xuân kể, ngày nhỏ theo cha lên rừng lấy mây, về chẻ nhỏ rồi phơi trên gác bếp.',
      'Nay thôn có tám em nhỏ học đan vào chiều thứ Bảy. Gùi làm ra được bán ở phiên chợ Krông Klang.',
    ]),
  })
  await sharePreview(own, {
    editionId,
    forWhom: 'Ông Hồ Văn Xuân, người trong bài',
    until: today.add({ days: 10 }),
  })
  if (!article) return
  const english = await translateArticle(own, { articleId: article })
  await changeDraft(own, {
    editionId: english,
    text: {
      ...blank,
      title: 'Đakrông district: ten years of information technology',
      lead: 'From the telephone network to digital teams in the villages: what was done, and which villages have no signal yet.',
      body: fromParagraphs([
        'Two networks serve the district, with 20,019 mobile and 3,359 household Internet subscribers. 68 of 78 villages have a signal; ten have none yet.',
        'The district has 46 web sites, 13 of them of its communes and its town.',
      ]),
    },
  })
  await forcePublish(own, { editionId: english, why })
}
