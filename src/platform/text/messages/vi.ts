/** Sentences about text taken out of files; the key is the code. */
export const vi = {
  'text.encrypted': 'Tệp có mật khẩu nên không đọc được nội dung. Hãy bỏ mật khẩu rồi gửi lại.',
  'text.broken': 'Không đọc được nội dung: tệp bị hỏng hoặc không đúng định dạng.',
  'text.too-large': 'Tệp quá lớn để đọc nội dung; chỉ phần đầu tìm kiếm được.',
  'text.unknown-kind': 'Chưa đọc được nội dung của loại tệp này; chỉ tìm được theo tên tệp.',
  'text.scans-left':
    'Có {scans} trang quét; đã nhận dạng {read} trang đầu, các trang còn lại chưa tìm kiếm được.',
  'text.scans-failed': 'Có {count} trang quét không nhận dạng được chữ.',
} as const
