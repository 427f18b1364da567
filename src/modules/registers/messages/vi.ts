/** What the registers say in Vietnamese. */
export const vi = {
  'registers.clerks-only': 'Chỉ văn thư của cơ quan được lấy số và giữ sổ.',
  'registers.arrangers-only': 'Chỉ lãnh đạo, quản trị hoặc văn thư được mở sổ và đặt dãy số.',
  'registers.officials-only': 'Sổ đăng ký chỉ dành cho cán bộ của cơ quan.',
  'registers.other-book': 'Yêu cầu này đã lấy số ở một sổ khác. Hãy mở lại trang rồi lấy số.',
  'registers.unknown-book': 'Không tìm thấy sổ này trong cơ quan.',
  'registers.unknown-register': 'Không tìm thấy sổ đăng ký này trong cơ quan.',
  'registers.unknown-series': 'Không tìm thấy dãy số này trong cơ quan.',
  'registers.unknown-number': 'Không tìm thấy số này trong cơ quan.',
  'registers.not-open-yet': 'Sổ năm sau chỉ cấp số từ 0 giờ ngày 1 tháng 1.',
  'registers.closed': 'Sổ đã khóa, không cấp số nữa. Văn bản đến muộn được vào sổ của năm nay.',
  'registers.register-closed': 'Sổ đăng ký này đã thôi dùng.',
  'registers.already-counting': 'Dãy số của năm này đã chạy, không nối tiếp sổ giấy được nữa.',
  'registers.present': 'Sổ của năm này đã có.',
  'registers.name-taken': 'Cơ quan đã có sổ tên “{name}”. Hãy chọn tên khác.',
  'registers.same-series': 'Sổ đang dùng dãy số “{name}” rồi.',
  'registers.open-numbers':
    'Còn {count} số chưa dùng và chưa hủy. Hãy dùng hoặc hủy từng số trước khi khóa sổ.',
  'registers.already-used': 'Số {number}/{year} đã dùng cho một văn bản.',
  'registers.already-cancelled': 'Số {number}/{year} đã hủy.',
  'registers.secret-keeps-no-content': 'Sổ văn bản mật chỉ giữ số, không ghi nội dung.',
  'registers.year-too-far': 'Chưa mở được sổ năm {year}; hiện chỉ mở được đến năm {last}.',
  'registers.not-a-number': 'Hãy ghi số bằng chữ số, ví dụ 15.',
  'registers.no-suffix-letters':
    '“{text}” có chữ cái đi kèm. Sổ không cấp số kèm chữ cái: hãy lấy số tiếp theo.',
} as const
