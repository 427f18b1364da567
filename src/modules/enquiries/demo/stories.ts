import type { EnquiryKind } from '../enquiry.ts'
import { questions } from './questions.ts'

/** What became of a sample: answered and public, answered late, refused, given to a unit, waiting for approval, just arrived, already late. */
export type Course = 'public' | 'late' | 'refused' | 'assigned' | 'submitted' | 'received' | 'overdue'

export type Story = {
  readonly kind: EnquiryKind
  readonly field: string
  /** Days before today on which it came. */
  readonly ago: number
  readonly course: Course
  readonly name: string
  readonly title: string
  readonly body: string
  readonly answer: string
}

const feedback: readonly Story[] = [
  {
    kind: 'feedback',
    field: 'giao-thong',
    ago: 22,
    course: 'public',
    name: 'Hồ Văn Bưng',
    title: 'Cống ngang đường vào bản bị sập',
    body: 'Cống ngang đường vào bản sập một bên, xe máy phải dắt qua. Trẻ con đi học rất nguy hiểm.',
    answer:
      'UBND đã kiểm tra ngày hôm sau, đặt biển báo và rào tạm. Đội sửa chữa đã đổ lại mặt cống và đắp taluy xong. Cảm ơn bà con đã báo.',
  },
  {
    kind: 'feedback',
    field: 'dien-nuoc',
    ago: 9,
    course: 'assigned',
    name: 'Hồ Thị Mơ',
    title: 'Bể nước tự chảy cạn từ đầu tháng',
    body: 'Bể nước của bản không có nước từ đầu tháng, bà con phải ra suối gánh.',
    answer: '',
  },
  {
    kind: 'feedback',
    field: 'moi-truong',
    ago: 2,
    course: 'received',
    name: 'Hồ Văn Dũng',
    title: 'Rác đổ trộm ven suối cạnh chợ',
    body: 'Cạnh chợ có người đổ rác xuống suối ban đêm, mùa mưa trôi xuống bến tắm.',
    answer: '',
  },
]

const requests: readonly Story[] = [
  {
    kind: 'information',
    field: 'dat-dai',
    ago: 30,
    course: 'public',
    name: 'Hồ Văn Tiến',
    title: 'Quy hoạch sử dụng đất đến năm 2030',
    body: 'Tôi xin bản sao phần quy hoạch sử dụng đất của địa bàn thôn.',
    answer: 'Bản sao trang quy hoạch đã để tại Bộ phận Một cửa, mời bác đến nhận trong giờ làm việc.',
  },
  {
    kind: 'information',
    field: 'khac',
    ago: 18,
    course: 'refused',
    name: 'Hồ Thị Sen',
    title: 'Danh sách hộ vay vốn và số tiền từng hộ',
    body: 'Tôi muốn biết từng hộ trong thôn vay bao nhiêu.',
    answer: '',
  },
]

/** Everything for the district; for a commune a few, so that each has something of each kind. */
export const storiesFor = (order: number): readonly Story[] => {
  if (order === 0) return [...questions, ...feedback, ...requests]
  const pick = <Value>(list: readonly Value[], at: number) => list[at % list.length]!
  return [
    pick(questions.slice(0, 3), order),
    pick(questions.slice(3), order),
    feedback[0]!,
    ...(order % 3 === 0 ? [pick(feedback.slice(1), order)] : []),
    ...(order % 4 === 0 ? [requests[0]!] : []),
  ]
}

/** The leaders' week of the samples. */
export const sampleWeek = (chair: string, deputy: string): string => `Thứ Hai
7:30 ${chair}: Chào cờ, họp giao ban đầu tuần; Hội trường UBND
14:00 ${deputy}: Nghe báo cáo tiến độ giải ngân; Phòng họp tầng 2
Thứ Ba
7:30 ${chair}: Kiểm tra khắc phục sạt lở; Đường vào các bản
14:00 ${deputy}: Làm việc với đoàn thanh niên; Phòng họp tầng 2
Thứ Tư
8:00 ${deputy}: Dự lễ phát động trồng rừng; Sân vận động
Thứ Năm
7:30 ${chair}: Tiếp công dân định kỳ; Phòng tiếp công dân
Thứ Sáu
8:00 Lãnh đạo UBND: Họp trực tuyến với tỉnh; Hội trường UBND
14:00 ${chair}: Ký văn bản, làm việc tại cơ quan`
