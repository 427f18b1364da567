/** Sentences about PDFs that could not be read; the key is the code. */
export const vi = {
  'pdf.encrypted': 'Tệp PDF có mật khẩu nên không đọc được nội dung. Hãy bỏ mật khẩu rồi gửi lại.',
  'pdf.broken': 'Tệp PDF bị hỏng hoặc chưa tải về trọn vẹn. Hãy đề nghị nơi gửi gửi lại.',
  'pdf.too-long':
    'Tệp PDF mất quá nhiều thời gian hoặc bộ nhớ để đọc: đã đọc {read}/{pages} trang, phần còn lại chưa tìm kiếm được.',
} as const
