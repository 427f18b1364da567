/** Words of how long people are kept, and of where something is. */
export const keepingVi = {
  'kind-reception': 'Lượt tiếp công dân',
  'term-keep': 'Giữ họ tên, liên lạc sau khi xong',
  days: '{count} ngày',
  'sender-forgotten':
    'Họ tên và cách liên lạc đã xóa {at}, khi hết thời gian giữ. Câu hỏi và trả lời vẫn còn.',
  'booker-forgotten': 'đã xóa tên',
  'open-map': 'Mở bản đồ',
  nearby: 'Phản ánh gần đó',
  'metres-away': 'cách {metres} m',
} as const
