/** Draws the papers of the manual anew: `node --import ./tools/tsx.ts tests/papers/pictures.ts`. */
import { writeFileSync } from 'node:fs'
import type { Paper } from '#kit/papers/index.ts'
import { closePdfReaders, renderPage } from '#platform/pdf/index.ts'
import { samplePaper } from './sample-papers.ts'
import { setPaper } from './set.ts'

const invitation = `Ủy ban nhân dân huyện Đakrông trân trọng kính mời: Ông (bà) Chủ tịch Ủy ban nhân dân các xã, thị trấn; Trưởng các phòng, ban, ngành cấp huyện.
Tới dự: Hội nghị triển khai công tác chuyển đổi số năm 2027.
Chủ trì: Ông Lê Đắc Quỳnh, Chủ tịch Ủy ban nhân dân huyện.
Thời gian: 8 giờ 00, thứ Tư, ngày 14 tháng 01 năm 2026.
Địa điểm: Hội trường Ủy ban nhân dân huyện.
Đề nghị Phòng Văn hóa và Thông tin chuẩn bị báo cáo; các xã, thị trấn chuẩn bị ý kiến thảo luận. Đề nghị đại biểu đến đúng thời gian, thành phần.`

const wanted: readonly (readonly [name: string, page: number, paper: Paper])[] = [
  ['the-thuc-quyet-dinh', 1, samplePaper('quyet-dinh')],
  ['the-thuc-phu-luc', 2, samplePaper('quyet-dinh')],
  ['the-thuc-cong-van', 1, samplePaper('cong-van', { symbol: 'UBND-NN', urgency: 'HỎA TỐC', abstract: 'chủ động ứng phó với mưa lũ' })], // prettier-ignore
  ['the-thuc-giay-moi', 1, samplePaper('giay-moi', { text: invitation, abstract: 'hội nghị chuyển đổi số năm 2027', draft: 2 })], // prettier-ignore
]
for (const [name, page, paper] of wanted) {
  const { pdf } = await setPaper(paper)
  const picture = await renderPage({ file: pdf, page, width: 900 })
  if (picture.outcome === 'read') writeFileSync(new URL(`../../docs/manual/vi/pictures/${name}.png`, import.meta.url), picture.bytes) // prettier-ignore
}
closePdfReaders()
