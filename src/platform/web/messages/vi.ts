export const vi = {
  'web.fault':
    'Hệ thống gặp lỗi và đã ghi lại. Những gì ông/bà đã lưu vẫn còn. Xin thử lại; nếu vẫn lỗi, xin báo mã dưới đây cho người quản trị.',
  'web.unknown-host':
    'Hệ thống này không có trang nào ở địa chỉ “{host}”. Hãy vào {address}. Nếu là địa chỉ mới của cơ quan, nhờ quản trị ghi vào phần thiết lập trang.',
  'web.no-such-page': 'Không có trang này. Địa chỉ có thể gõ sai hoặc trang đã chuyển đi nơi khác.',
  'web.not-for-you':
    'Tài khoản đang dùng không có quyền mở trang này. Nếu cần, xin liên hệ người quản trị của cơ quan.',
  'web.sign-in-first': 'Xin đăng nhập để tiếp tục.',
  'web.form-expired':
    'Trang này mở đã lâu hoặc phiên làm việc đã đổi. Xin quay lại, tải lại trang rồi gửi lần nữa.',
  'web.form-from-elsewhere': 'Yêu cầu này được gửi từ một trang khác nên không được nhận.',
  'web.body-too-large':
    'Nội dung gửi lên quá lớn (tối đa {limit} KB). Xin gửi ít hơn hoặc chia thành nhiều lần.',
  'web.wrong-content-type': 'Kiểu nội dung gửi lên không đúng. Xin dùng biểu mẫu trên trang.',
  'web.broken-form': 'Biểu mẫu gửi lên bị đứt giữa chừng. Xin gửi lại.',
  'web.too-many-requests': 'Có quá nhiều yêu cầu trong một phút. Xin chờ {seconds} giây rồi thử lại.',
  'web.workspace': 'Bàn làm việc',
} as const
