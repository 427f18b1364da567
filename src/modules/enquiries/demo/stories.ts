import type { EnquiryKind } from '../enquiry.ts'

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

const questions: readonly Story[] = [
  {
    kind: 'question',
    field: 'bao-tro',
    ago: 34,
    course: 'public',
    name: 'Hồ Thị Nghin',
    title: 'Mẹ tôi 80 tuổi được trợ cấp những gì',
    body: 'Tôi là Hồ Thị Nghin. Mẹ tôi vừa tròn 80 tuổi, không có lương hưu. Mẹ tôi được hưởng trợ cấp gì, phải làm giấy tờ ở đâu? Số tôi 0900000101.',
    answer:
      'Người từ đủ 80 tuổi không có lương hưu được xét trợ cấp xã hội hằng tháng và được cấp thẻ bảo hiểm y tế.\n\nBác mang căn cước của mẹ đến Bộ phận Một cửa của UBND xã, cán bộ giúp viết tờ khai tại chỗ. Không phải nộp tiền.',
  },
  {
    kind: 'question',
    field: 'ho-tich',
    ago: 27,
    course: 'public',
    name: 'Hồ Văn Pang',
    title: 'Con sinh ở nhà chưa có giấy khai sinh',
    body: 'Con tôi sinh ở nhà, có bà đỡ trong bản. Nay cháu ba tuổi vẫn chưa có giấy khai sinh để đi mẫu giáo. Tôi phải làm sao?',
    answer:
      'Trẻ sinh ở nhà vẫn được đăng ký khai sinh. Khi không có giấy chứng sinh, bác nhờ người làm chứng việc sinh ký vào giấy, nếu không có người làm chứng thì bác viết giấy cam đoan.\n\nBác mang căn cước của cha, mẹ đến UBND xã nơi ở. Đăng ký muộn không bị từ chối.',
  },
  {
    kind: 'question',
    field: 'nong-nghiep',
    ago: 45,
    course: 'late',
    name: 'Hồ Thị Xuân',
    title: 'Trâu bò chết rét có được hỗ trợ không',
    body: 'Đợt rét vừa rồi nhà tôi chết hai con bò. Nhà nước có hỗ trợ không, phải báo ai?',
    answer:
      'Thiệt hại do rét được xét hỗ trợ khi có xác nhận của thôn và UBND xã ngay sau khi xảy ra. Bác báo trưởng thôn để lập danh sách, kèm ảnh nếu có.',
  },
  {
    kind: 'question',
    field: 'dat-dai',
    ago: 12,
    course: 'submitted',
    name: 'Hồ Văn Ngoan',
    title: 'Tách thửa cho con ra ở riêng',
    body: 'Tôi muốn tách một phần đất ở cho con trai làm nhà. Đất có sổ đỏ từ năm 2012.',
    answer: 'Bác mang sổ đỏ đến Bộ phận Một cửa để cán bộ xem diện tích tối thiểu được tách.',
  },
  {
    kind: 'question',
    field: 'y-te',
    ago: 6,
    course: 'assigned',
    name: 'Hồ Thị Lan',
    title: 'Thẻ bảo hiểm y tế ghi sai năm sinh',
    body: 'Thẻ của tôi ghi sai năm sinh nên trạm y tế không nhận. Đổi ở đâu?',
    answer: '',
  },
  {
    kind: 'question',
    field: 'giao-duc',
    ago: 1,
    course: 'received',
    name: 'Hồ Văn Thiết',
    title: 'Học sinh bán trú được hỗ trợ gạo thế nào',
    body: 'Con tôi học bán trú, nhà cách trường 9 km đường rừng. Cháu được hỗ trợ những gì?',
    answer: '',
  },
  {
    kind: 'question',
    field: 'can-bo',
    ago: 40,
    course: 'overdue',
    name: 'Hồ Thị Hiền',
    title: 'Đã nộp hồ sơ hai lần vẫn bảo thiếu giấy',
    body: 'Tôi đi hai lần, mỗi lần cán bộ lại bảo thiếu một giấy khác. Vì sao không nói một lần cho đủ?',
    answer: '',
  },
]

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
