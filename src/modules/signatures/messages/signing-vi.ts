/** What is said where somebody signs, in Vietnamese. */
export const signing = {
  'key-to-use': 'Ký bằng',
  'key-label': '{holder} – {issuer}, đến {until}{trial}',
  'trial-tag': 'DÙNG THỬ',
  'key-secret': 'Mật khẩu hoặc mã PIN của chữ ký số',
  'key-secret-hint': 'Chỉ dùng cho lần ký này; hệ thống không lưu lại.',
  'key-code': 'Mã xác nhận một lần',
  'key-code-hint': 'Chỉ cần với dịch vụ ký từ xa có gửi mã.',
  'signatures.choose-key': 'Hãy chọn chữ ký số để ký.',
  'signatures.secret-needed': 'Hãy nhập mật khẩu hoặc mã PIN của chữ ký số.',
  'signatures.intention-over': 'Lần ký này đã kết thúc trước đó; hãy mở lại trang và ký lại.',
  'signatures.intended': 'Chuẩn bị ký số',
  'signatures.made': 'Đã ký số',
  'signatures.voided': 'Lần ký số không thành',
  'signatures.key-added': 'Thêm chữ ký số',
  'signatures.key-ended': 'Gỡ chữ ký số',
} as const
