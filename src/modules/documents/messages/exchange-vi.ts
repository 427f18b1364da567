/** What is said of papers that go and come by packet. */
export const exchangeVi = {
  'sending-waiting': 'Đang chờ gửi',
  'sending-delivered': 'Đã đến nơi nhận',
  'sending-refused': 'Nơi nhận từ chối',
  'sending-expired': 'Không gửi được',
  'sending-withdrawn': 'Đã lấy lại trước khi gửi',
  'recall-waiting': 'Đang gửi yêu cầu thu hồi',
  'recall-delivered': 'Nơi nhận đã nhận yêu cầu thu hồi',
  'recall-refused': 'Yêu cầu thu hồi bị từ chối',
  'recall-expired': 'Không gửi được yêu cầu thu hồi',
  'recall-withdrawn': 'Đã bỏ yêu cầu thu hồi',
  'sending-why': 'Vì: {why}',
  'not-yet-sent': 'Chưa gửi: nơi này hoặc cơ quan mình chưa có mã định danh',
  'came-by-packet': 'Nhận qua trao đổi điện tử',
  'packet-signed': 'Gói tin do hệ thống gửi ký, nội dung đúng như khi gửi.',
  'packet-unsigned': 'Gói tin không có chữ ký kiểm tra được; giá trị pháp lý nằm ở chữ ký số trong tệp PDF.',
  'sender-was-told': 'Đã báo cho nơi gửi',
} as const
