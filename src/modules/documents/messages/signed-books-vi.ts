/** Signing printed register books, in Vietnamese. */
export const signedBooks = {
  'documents.extract-signed': 'Ký số trích lục sổ của cơ quan',
  'documents.extract-preserved': 'Đã bổ sung bằng chứng để chữ ký số trên trích lục sổ có giá trị lâu dài',
  'documents.extract-signed-now': 'Cơ quan đã ký số bản in này. PDF tải về từ nay là bản đã ký.',
  'documents.extract-signed-already': 'Bản in này đã có chữ ký số của cơ quan; hãy tải PDF đã ký.',
  'sign-extract': 'Ký số của cơ quan',
  'sign-extract-lead':
    'Ký đúng tệp PDF đã lập: tên sổ, khoảng ngày, tên cơ quan và giờ ký hiện ở góc trên bên phải bìa. Nội dung giữ nguyên.',
  'sign-extract-no-key':
    'Chưa ký được: cơ quan chưa có chữ ký số dùng được. Quản trị viên của cơ quan thêm ở “Dấu của cơ quan”.',
  'extract-signed-pdf': 'Tải PDF đã ký số',
  'extract-signed': 'Cơ quan đã ký số bản in này',
  'extract-mark-signed': 'Đã ký số',
  'extract-mark-trial': 'Ký DÙNG THỬ',
  'extract-certificate': 'Chứng thư số của {holder}, do {issuer} cấp.',
  'extract-serial': 'Số chứng thư: {serial}',
  'extract-signed-at': 'Ký lúc {at}, mức {level}.',
  'extract-trial': 'Chứng thư DÙNG THỬ: chữ ký này chỉ để thử, không có giá trị pháp lý.',
  'extract-check-file': 'Có tệp PDF trong tay? Kiểm tra chữ ký của tệp',
} as const
