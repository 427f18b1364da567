/** What is said where papers are signed by key, in Vietnamese. */
export const signing = {
  'role-checked': 'Bản đã ký nháy',
  'role-signed': 'Bản đã ký số',
  'role-copy': 'Bản sao điện tử',
  copy: 'Sao văn bản',
  'copy-lead':
    'Lập bản sao điện tử có chữ ký số của cơ quan ở góc trên bên phải trang đầu: sao y, sao lục từ bản quét của văn bản giấy; trích sao một số trang của bất kỳ tệp nào. Tệp gốc giữ nguyên.',
  'copy-kind': 'Loại bản sao',
  'copy-SAO Y': 'Sao y – từ bản gốc hoặc bản chính',
  'copy-SAO LỤC': 'Sao lục – từ bản sao y',
  'copy-TRÍCH SAO': 'Trích sao – một số trang',
  'copy-pages': 'Trang trích sao',
  'copy-pages-hint': 'Chỉ điền khi trích sao. Ví dụ: 1, 3-5',
  'documents.copy-pages-wrong': 'Hãy ghi trang cần trích, từ 1 đến {pages}; ví dụ 1, 3-5.',
  'documents.copy-not-readable': 'Không tách được trang từ tệp này. Hãy quét lại phần cần trích.',
  'documents.choose-copy': 'Hãy chọn loại bản sao.',
  'documents.copied-as': 'Đã lập bản sao {reference}.',
  'documents.copy-of-signed':
    'Chỉ sao bản quét PDF của văn bản giấy. Tệp đã ký số chính là bản gốc, gửi thẳng tệp đó.',
  'documents.copies-register-missing': 'Cơ quan chưa mở sổ đăng ký bản sao; hãy mở sổ rồi sao lại.',
  seal: 'Ký số của cơ quan',
  'issue-then-usb': 'Cấp số, rồi ký bằng USB trên máy này',
  'seal-usb-left': 'Còn {count} tệp cần ký; tệp tiếp theo: {name}',
  'documents.numbered-as': 'Đã cấp số {reference}. Hãy ký số của cơ quan để phát hành.',
  'seal-lead':
    'Văn bản đã có số nhưng chưa có chữ ký số của cơ quan nên chưa gửi đi. Chọn chữ ký số của cơ quan để hoàn tất.',
  'sign-by-key-lead':
    'Đọc văn bản rồi nhập mật khẩu hoặc mã PIN. Số, ngày và con dấu do văn thư ghi sau; chữ ký này vẫn giữ nguyên giá trị.',
  'check-by-key-lead': 'Đọc văn bản rồi nhập mật khẩu hoặc mã PIN để ký nháy.',
  'sign-as-delegate': 'Bạn ký với tư cách người được ủy quyền (TUQ.): văn bản ghi tên {name}.',
  'sign-usb': 'USB ký số của {holder}',
  'sign-without-key': 'Không ký số',
  'bulk-sign': '{deed}: {count} văn bản',
  'bulk-sign-lead': 'Mỗi văn bản được ký riêng và có kết quả riêng. Mật khẩu chỉ nhập một lần.',
  'sealing-title': 'Chữ ký số của cơ quan',
  'sealing-lead':
    'Văn bản đã được ký số. Khi phát hành, số và ngày được ghi vào văn bản cùng chữ ký số của cơ quan.',
  'sealing-no-key':
    'Chưa phát hành được: cơ quan chưa có chữ ký số dùng được. Quản trị viên của cơ quan thêm ở “Dấu của cơ quan”.',
  'documents.signed-unstamped':
    'Đã ký. Dịch vụ dấu thời gian không trả lời; hệ thống sẽ tự bổ sung bằng chứng thời gian sau khi phát hành.',
  'documents.seal-needed': 'Văn bản đã ký số thì phải phát hành bằng chữ ký số của cơ quan.',
  'documents.sealed-already': 'Văn bản này không chờ chữ ký số của cơ quan.',
  'documents.not-signed-by-key':
    'Người có thẩm quyền chưa ký số văn bản này, nên cơ quan chưa ký số được (NĐ 30/2020 Điều 32).',
  'documents.changed-meanwhile': 'Văn bản vừa có bản mới; hãy mở lại và đọc trước khi ký.',
  'documents.only-pdf-signed':
    'Chỉ ký số được tệp PDF. Hãy chuyển trả để người soạn đính kèm bản PDF, hoặc soạn nội dung trực tiếp.',
  'documents.file-large-to-sign':
    'Tệp lớn quá, không ký số được ở đây. Hãy chia nhỏ hoặc giảm dung lượng tệp.',
  'documents.delegate-own-name':
    'Văn bản này đã in tên người ủy quyền. Hãy chuyển trả để soạn lại với người ký là {name} (TUQ.).',
  'documents.year-printed':
    'Văn bản in năm {year}, nay đã sang năm {now}. Hãy bỏ và trình ký lại để in đúng năm.',
  'documents.seal-left': 'Đã cấp số {reference}, nhưng chưa ký số của cơ quan được. Hãy ký lại bên dưới.',
} as const
