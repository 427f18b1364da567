/** The arrival stamp and the settlement sheet, in Vietnamese. */
export const stamp = {
  'documents.stamp-incoming-only': 'Chỉ văn bản đến mới đóng dấu ĐẾN.',
  'documents.stamp-unregistered': 'Văn bản chưa vào sổ nên chưa có số đến. Hãy vào sổ trước.',
  'documents.stamp-no-file': 'Văn bản không có tệp PDF để đóng dấu. Hãy in phiếu giải quyết kèm bản giấy.',
  'documents.stamp-encrypted':
    'Tệp có mật khẩu nên không đóng dấu lên bản sao được. Hãy xin nơi gửi tệp không khóa, hoặc in phiếu giải quyết kèm bản giấy.',
  'documents.stamp-broken':
    'Tệp hỏng, không đọc được trang đầu nên không đóng dấu lên bản sao được. Bản gốc còn nguyên; hãy xin nơi gửi tệp khác.',
  'documents.stamp-too-long':
    'Tệp quá lớn, không đóng dấu lên bản sao kịp. Hãy in phiếu giải quyết kèm bản giấy.',
  'stamped-copy': 'Bản sao đóng dấu ĐẾN',
  'settlement-sheet': 'Phiếu giải quyết',
  'arrival-prints': 'In',
  'arrival-prints-hint': 'Dấu đóng trên bản sao trang đầu; tệp gốc giữ nguyên.',
} as const

/** What stands on the sheet itself: papers are in Vietnamese whatever the language of the screen. */
export const sheetWords = {
  leaders: '1. Ý kiến của lãnh đạo cơ quan, tổ chức',
  unit: '2. Ý kiến của lãnh đạo đơn vị',
  person: '3. Ý kiến đề xuất của người giải quyết',
  lead: 'Đơn vị chủ trì',
  support: 'Đơn vị phối hợp',
  information: 'Để biết',
  due: 'Thời hạn',
  given: 'Giao cho',
  arrived: 'Ngày đến',
  number: 'Số đến',
  urgency: 'Độ khẩn',
  of: 'của',
  dated: 'ngày',
} as const
