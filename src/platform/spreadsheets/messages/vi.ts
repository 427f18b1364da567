/** Sentences of every refusal of spreadsheets; the key is the code. */
export const vi = {
  'spreadsheets.broken': 'Không đọc được bảng tính: tệp bị hỏng hoặc không đúng định dạng {kind}.',
  'spreadsheets.not-xlsx':
    'Tệp không phải bảng tính .xlsx. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.',
  'spreadsheets.encrypted': 'Bảng tính có mật khẩu. Hãy bỏ mật khẩu rồi tải lại.',
  'spreadsheets.bad-cell':
    'Ô ở hàng {row}, cột {column} có lỗi hoặc công thức chưa được tính. Hãy thay bằng giá trị.',
  'spreadsheets.quote': 'Hàng {row}: dấu ngoặc kép mở ra mà không đóng lại.',
  'spreadsheets.too-large': 'Bảng tính quá lớn để đọc (tối đa {limit}).',
  'spreadsheets.too-many-rows': 'Bảng tính có quá nhiều hàng (tối đa {limit}).',
  'spreadsheets.too-many-columns': 'Bảng tính có quá nhiều cột (tối đa {limit}).',
  'spreadsheets.too-many-cells': 'Bảng tính có quá nhiều ô (tối đa {limit}).',
  'spreadsheets.cell-too-long': 'Hàng {row}: có ô dài quá {limit} ký tự.',
  'spreadsheets.too-slow': 'Bảng tính mất quá nhiều thời gian để đọc.',
  'spreadsheets.empty': 'Bảng tính không có dữ liệu.',
  'spreadsheets.no-sheet': 'Bảng tính không có trang “{sheet}”.',
  'spreadsheets.missing-columns': 'Bảng tính thiếu cột: {columns}.',
  'spreadsheets.repeated-columns': 'Bảng tính có hai cột cùng nghĩa: {columns}.',
} as const
