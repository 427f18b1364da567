/** Words of the public clock, of where something is, and of how long people are kept. */
export const clocksVi = {
  waiting: 'Đang chờ trả lời',
  'waiting-lead': 'Không ghi nội dung và người gửi. Việc đến hạn trước đứng trước.',
  overdue: 'quá hạn',
  village: 'Thôn, bản hoặc xã',
  'village-blank': 'chưa chọn',
  'here-ask': 'Lấy vị trí của máy',
  'here-asking': 'Đang tìm vị trí, có thể mất nửa phút…',
  'here-found': 'Đã ghi vị trí vào ô trên, sai lệch khoảng {metres} m. Không muốn gửi vị trí thì xóa ô đó.',
  'here-denied': 'Máy không cho xem vị trí. Bác chọn thôn và ghi chỗ ấy bằng lời ở trên.',
  'here-failed': 'Chưa tìm được vị trí. Bác ra chỗ thoáng rồi bấm lại, hoặc ghi chỗ ấy bằng lời.',
  'kept-for':
    'Họ tên, điện thoại, thư điện tử của bác được xóa {count} ngày sau khi việc xong. Câu hỏi và trả lời được giữ lại.',
  'booker-kept-for': 'Họ tên, điện thoại của bác được xóa {count} ngày sau buổi tiếp.',
} as const
