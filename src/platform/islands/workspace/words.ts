const vi = {
  confirm: 'Đồng ý',
  cancel: 'Thôi',
  leave: 'Những gì vừa nhập chưa được lưu. Rời trang này?',
  'leave-do': 'Rời trang',
  offline: 'Mất kết nối. Những gì bạn nhập vẫn còn trên trang; hãy thử lại khi có mạng.',
  close: 'Đóng',
  keys: 'Phím tắt',
  'key-palette': 'Tìm hoặc làm nhanh',
  'key-list': 'Xuống, lên trong danh sách',
  'key-open': 'Mở dòng đang chọn',
  'key-tick': 'Chọn dòng',
  'key-search': 'Đến ô tìm kiếm',
  'key-help': 'Xem các phím tắt',
} as const

const en: Readonly<Record<keyof typeof vi, string>> = {
  confirm: 'Yes',
  cancel: 'No',
  leave: 'What you typed is not saved. Leave this page?',
  'leave-do': 'Leave',
  offline: 'No connection. What you typed is still on the page; try again when the network is back.',
  close: 'Close',
  keys: 'Keyboard',
  'key-palette': 'Find or do quickly',
  'key-list': 'Down and up in a list',
  'key-open': 'Open the chosen row',
  'key-tick': 'Tick the row',
  'key-search': 'Go to the search field',
  'key-help': 'Show these keys',
}

/** Says a sentence of the browser's own script in the language of the page. */
export const say = (key: keyof typeof vi): string => (document.documentElement.lang === 'en' ? en : vi)[key]
