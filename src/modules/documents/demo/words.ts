import { localTime } from '#kit/calendar/index.ts'
import type { Stage } from './stage.ts'

const roman = ['I', 'II', 'III', 'IV'] as const
const communes = [
  'thị trấn Krông Klang',
  'xã Mò Ó',
  'xã Hướng Hiệp',
  'xã Đakrông',
  'xã Triệu Nguyên',
  'xã Ba Lòng',
  'xã Ba Nang',
  'xã Tà Long',
  'xã Húc Nghì',
  'xã A Vao',
  'xã Tà Rụt',
  'xã A Bung',
  'xã A Ngo',
] as const

/** Fills the places of a phrase by the time of the story: {tháng}, {quý}, {năm}, {năm sau}, {vụ}, {số}, {xã}. */
export function filler(
  { now, dice }: Pick<Stage, 'now' | 'dice'>,
  commune?: string,
): (phrase: string) => string {
  const { month, year } = localTime(now)
  const values: Readonly<Record<string, string>> = {
    tháng: String(month),
    quý: `quý ${roman[Math.ceil(month / 3) - 1]!}`,
    năm: String(year),
    'năm sau': String(year + 1),
    vụ: month < 5 ? 'Đông Xuân' : 'Hè Thu',
    số: String(dice.between(1, 3)),
    xã: commune ?? dice.pick(communes),
  }
  return (phrase) => phrase.replaceAll(/\{([^}]+)\}/g, (_, place: string) => values[place] ?? place)
}

/** A date as papers write it: `05/01/2026`. */
export const dayOf = (date: Temporal.PlainDate): string =>
  `${String(date.day).padStart(2, '0')}/${String(date.month).padStart(2, '0')}/${date.year}`

/** The text of a paper that asks for something. */
export const askingText = (abstract: string, ask: string, until: Temporal.PlainDate): string =>
  [
    `Để phục vụ công tác chỉ đạo, điều hành về việc ${lower(abstract)}, đề nghị quý cơ quan ${ask}.`,
    `Báo cáo, văn bản trả lời gửi về trước ngày ${dayOf(until)} để tổng hợp. Quá thời hạn trên, cơ quan không có báo cáo chịu trách nhiệm về sự chậm trễ.`,
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh kịp thời để phối hợp giải quyết./.',
  ].join('\n\n')

/** The text of a paper that answers another. */
export const answeringText = (
  { organName, reference, abstract }: { organName: string; reference: string; abstract: string },
  own: string,
  dice: Stage['dice'],
): string =>
  [
    `Thực hiện văn bản ${reference ? `số ${reference} ` : ''}của ${organName} về việc ${lower(abstract)}, ${own} báo cáo kết quả như sau:`,
    `1. Công tác chỉ đạo, triển khai: đã phân công bộ phận chuyên môn chủ trì, tổ chức ${dice.between(1, 4)} cuộc họp và ${dice.between(1, 3)} đoàn kiểm tra thực tế.`,
    `2. Kết quả: đạt ${dice.between(78, 100)}% kế hoạch; ${dice.between(2, 48)} trường hợp đã giải quyết xong, ${dice.between(0, 6)} trường hợp đang tiếp tục xử lý.`,
    `3. Khó khăn, kiến nghị: ${dice.pick([
      'địa bàn rộng, giao thông đi lại khó khăn trong mùa mưa; đề nghị hỗ trợ kinh phí',
      'một số thôn chưa có sóng điện thoại nên việc báo cáo còn chậm',
      'cán bộ kiêm nhiệm nhiều việc; đề nghị mở lớp tập huấn',
      'không có khó khăn lớn',
    ])}./.`,
  ].join('\n\n')

/** The text of a paper of one's own accord. */
export const sayingText = (own: string, abstract: string, say: string): string =>
  [
    `${own} ${lower(abstract).startsWith('họp') ? 'kính mời dự' : 'thông báo về việc'} ${lower(abstract)} với các nội dung sau:`,
    `1. ${say}`,
    '2. Giao Văn phòng theo dõi, đôn đốc và tổng hợp kết quả thực hiện./.',
  ].join('\n\n')

/** A phrase inside a sentence: its first letter small. */
export const lower = (phrase: string) => phrase.charAt(0).toLowerCase() + phrase.slice(1)
