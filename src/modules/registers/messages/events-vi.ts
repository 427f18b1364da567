/** What happened, as the record says it. */
export const happened = {
  'registers.register-opened': 'Mở loại sổ',
  'registers.series-arranged': 'Đổi cách đánh số',
  'registers.book-opened': 'Mở sổ',
  'registers.book-closed': 'Khóa sổ',
  'registers.number-taken': 'Lấy số',
  'registers.range-reserved': 'Giữ một dải số',
  'registers.number-cancelled': 'Hủy số',
  'registers.code-list-version-added': 'Thêm phiên bản danh mục',
} as const
