/** What the administrators of the instance are told. */
export const alarmsVi = {
  'exchange.kind-alarm': 'Trao đổi văn bản: việc cần xử lý của hệ thống',
  'exchange.told-lane-stuck': 'Có {waiting} gói tin chưa gửi được tới {to}',
  'exchange.told-lane-paused': 'Luồng tới {to} đang tạm dừng, {waiting} gói tin chờ',
  'exchange.told-axis-silent': 'Trục liên thông {name} không trả lời hoặc chưa giao hết gói tin',
  'exchange.told-not-stamped':
    'Nhật ký trao đổi không đóng được dấu thời gian; hệ thống sẽ ngừng nhận gói tin ({day})',
  'exchange.told-other-content': 'Có {count} gói tin trùng mã nhưng khác nội dung đã bị từ chối',
  'exchange.told-held': 'Có {count} gói tin chờ văn bản gốc quá lâu',
  'exchange.told-certificate-ends': 'Chứng thư của hệ thống {name} hết hạn ngày {day}',
  'exchange.told-own-certificate-ends': 'Chứng thư trao đổi của hệ thống này hết hạn ngày {day}',
} as const
