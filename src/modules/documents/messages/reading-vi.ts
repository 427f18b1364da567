/** What the machine read in the files, and what is done about marks of secrecy, in Vietnamese. */
export const reading = {
  'documents.read': 'Máy đọc tệp',
  'documents.withheld': 'Khóa vì có dấu mật',
  'documents.released': 'Mở lại: không phải dấu mật',
  'documents.secret-refused': 'Không nhận tệp có dấu mật',
  'documents.closed-as-secret':
    'Văn bản có dấu {mark}: hệ thống này không được đăng ký, xử lý hay mở tệp (Luật Bảo vệ bí mật nhà nước; NĐ 30/2020 Đ.16, 22). Hãy làm theo đường văn bản mật trên giấy.',
  'documents.closed-already': 'Văn bản này đã khóa vì có dấu mật.',
  'documents.not-closed': 'Văn bản này không bị khóa.',
  'documents.closed-unread': 'Nội dung không được đọc vì văn bản có dấu mật.',
  'documents.choose-mark': 'Hãy chọn dấu mật ghi trên văn bản.',
  'documents.secret-at-door':
    'Không nhận “{name}”: trang đầu có dấu {mark} (đọc được: “{line}”). Tệp không được giữ lại. Hãy nhận bản giấy, vào sổ văn bản mật trên giấy và báo người bảo vệ bí mật nhà nước của cơ quan; xóa tệp khỏi máy và hộp thư theo hướng dẫn của người đó.',
  'documents.others-taken-in': 'Các tệp khác trong lần gửi này đã được tiếp nhận: {count}.',
  'not-secret-why': 'Nếu máy nhầm, ghi vì sao đây không phải văn bản mật rồi chọn lại tệp',
  'not-secret-hint': 'Ví dụ: văn bản hướng dẫn có in mẫu dấu mật. Lý do được ghi vào nhật ký.',
  'mark-secret': 'MẬT',
  'mark-high-secret': 'TỐI MẬT',
  'mark-top-secret': 'TUYỆT MẬT',
  'withheld-title': 'Đã khóa: có dấu {mark}',
  'withheld-tag': 'Có dấu {mark}',
  'withheld-why':
    'Hệ thống nối mạng này không được lưu hành văn bản mật (Luật Bảo vệ bí mật nhà nước; NĐ 30/2020 Đ.16, 22). Từ {at} không ai mở được tệp, nội dung đã bỏ khỏi tìm kiếm, văn bản không vào sổ và không chuyển tiếp được.',
  'withheld-read': 'Máy đọc trên trang {page}: “{text}”.',
  'withheld-by': '{name} báo dấu mật.',
  'withheld-1': 'Báo ngay người được giao bảo vệ bí mật nhà nước và lãnh đạo cơ quan.',
  'withheld-2': 'Nhận bản giấy, đăng ký vào sổ văn bản mật đến trên giấy, chuyển trong bì theo độ mật.',
  'withheld-3':
    'Không in, chụp, gửi tiếp tệp; bản còn ở máy, hộp thư, máy quét xử lý theo hướng dẫn của người bảo vệ bí mật nhà nước.',
  'withheld-4': 'Ở đây bấm “Trả lại nơi gửi”, ghi “chuyển sang đường văn bản mật”.',
  release: 'Không phải dấu mật',
  'release-lead':
    'Chỉ mở lại khi đã xem bản gốc và chắc chắn máy đọc nhầm. Tên bạn và lý do được ghi vào nhật ký.',
  'release-do': 'Mở lại văn bản',
  'release-why': 'Vì sao không phải dấu mật',
  withhold: 'Báo dấu mật',
  'withhold-lead': 'Văn bản khóa ngay: không ai mở được tệp, không vào sổ, không chuyển tiếp.',
  'withhold-do': 'Khóa văn bản',
  'withhold-mark': 'Dấu trên văn bản',
  'withheld-before': '{name} mở lại {at}: {why}',
  'documents.carries-pdf-javascript':
    'Tệp PDF có mã lệnh; văn bản hành chính không cần. Hãy xem bằng hình ở đây, đừng mở bằng phần mềm khác.',
  'documents.carries-pdf-launch':
    'Tệp PDF có lệnh mở chương trình; đừng bấm vào liên kết trong tệp, hãy hỏi lại nơi gửi.',
  'documents.carries-pdf-attachments':
    'Tệp PDF có tệp khác đính bên trong mà hệ thống chưa xem xét; đừng mở nếu không chắc nơi gửi.',
  'documents.carries-executable-inside': 'Tệp nén có chương trình bên trong; đừng chạy, hãy hỏi lại nơi gửi.',
  'documents.carries-office-embedded':
    'Tệp có đối tượng nhúng từ chương trình khác; đừng bấm mở nếu không chắc nơi gửi.',
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
