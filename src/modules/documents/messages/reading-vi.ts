/** What the machine read in the files, and what is done about marks of secrecy, in Vietnamese. */
export const reading = {
  'documents.read': 'Máy đọc tệp',
  'machine-proposes': 'máy đề xuất',
  'machine-unsure': 'máy đề xuất, chưa chắc',
  'being-read-title': 'Máy đang đọc tệp',
  'being-read':
    'Các ô còn trống sẽ tự điền khi đọc xong. Bạn cứ gõ; chữ đã gõ được giữ nguyên. Nếu trang không tự đổi, hãy tải lại sau ít giây.',
  'read-nothing': 'Máy không tìm thấy thông tin trên trang đầu. Hãy nhập theo văn bản.',
  'read-done': 'Máy đã điền {count} ô từ trang đầu. Hãy đối chiếu với văn bản rồi sửa chỗ chưa đúng.',
  'taken-in-title': 'Văn bản vừa tiếp nhận',
  'taken-in-lead': 'Mỗi dòng là một văn bản chờ vào sổ: máy đã đọc được gì, còn gì chưa đọc được.',
  'taken-in-none': 'Không còn văn bản nào chờ vào sổ',
  'taken-in-none-hint': 'Tệp vừa tiếp nhận sẽ hiện ở đây.',
  'reading-state': 'Đọc tệp',
  'reading-waiting': 'Đang đọc',
  'reading-done': 'Đã đọc',
  'reading-ocr': 'Đã nhận dạng bản quét',
  'reading-partly': 'Đọc được một phần',
  'reading-none': 'Chưa đọc được',
  'see-taken-in': 'Xem văn bản vừa tiếp nhận',
} as const
