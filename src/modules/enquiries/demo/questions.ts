import type { Story } from './stories.ts'

/** Questions of the samples, each at another stage. */
export const questions: readonly Story[] = [
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
