/** What is said of keeping signatures good for decades, in Vietnamese. */
export const preservingVi = {
  'signatures.preservation-asked': 'Chuẩn bị bảo quản chữ ký số lâu dài',
  'signatures.preservation-tried': 'Chưa bảo quản được chữ ký số lâu dài',
  'signatures.file-preserved': 'Đã bổ sung bằng chứng để chữ ký số có giá trị lâu dài',
  'mark-trial': 'Ký DÙNG THỬ',
  'mark-valid': 'Chữ ký hợp lệ',
  'mark-open': 'Chữ ký cần kiểm tra',
  'mark-failed': 'Chữ ký không hợp lệ',
  preserved:
    'Tệp đã có đủ bằng chứng để chữ ký kiểm tra được lâu dài, kể cả khi chứng thư hết hạn (mức B-LTA).',
  preserving: 'Đang bổ sung bằng chứng để chữ ký kiểm tra được lâu dài.',
  'preserved-to': 'Chữ ký đang ở mức {level}, chưa đủ bằng chứng để bảo quản lâu dài',
  'not-preserved': 'Chữ ký chưa được bảo quản lâu dài',
  'waits-time': 'Chưa lấy được dấu thời gian. Krông tự thử lại; nếu kéo dài, hãy báo quản trị viên.',
  'waits-time-service':
    'Máy chủ chưa có dịch vụ cấp dấu thời gian. Quản trị viên thêm ở trang dịch vụ ký số.',
  'waits-evidence':
    'Chưa lấy được tình trạng thu hồi của chứng thư. Krông tự thử lại; nếu kéo dài, hãy báo quản trị viên.',
  'waits-offer': 'Chứng thư không nêu nơi hỏi tình trạng thu hồi, nên không có bằng chứng này để bổ sung.',
  'waits-open': 'Chưa kết luận được chữ ký là hợp lệ; lý do nêu ở từng chữ ký trên trang này.',
  'waits-broken': 'Tệp không đọc được hoặc chữ ký không hợp lệ, nên không bổ sung được bằng chứng.',
  'waits-other': 'Chưa làm được vì lỗi của hệ thống. Quản trị viên xem nhật ký để biết nguyên nhân.',
  'next-try': 'Lần thử tiếp theo: {when}.',
} as const
