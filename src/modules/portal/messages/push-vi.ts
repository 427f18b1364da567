/** Words of being told on a machine. */
export const pushVi = {
  push: 'Thông báo trên máy này',
  'push-lead':
    'Có cảnh báo của {name}, điện thoại hay máy tính này báo ngay, cả khi không mở trang. Không cần địa chỉ thư, không ai biết ông/bà là ai.',
  'push-on': 'Bật thông báo',
  'push-off': 'Tắt thông báo',
  'push-news': 'Báo cả tin tức, không chỉ cảnh báo',
  'push-is-on': 'Đang bật trên máy này.',
  'push-is-off': 'Chưa bật trên máy này.',
  'push-cannot':
    'Trình duyệt này không nhận được thông báo. Trên iPhone: bấm nút Chia sẻ, chọn Thêm vào Màn hình chính, rồi mở trang từ đó.',
  'push-denied': 'Trình duyệt đang chặn thông báo của trang này. Hãy mở phần cài đặt của trang và cho phép.',
  'push-failed': 'Chưa làm được. Hãy kiểm tra mạng rồi thử lại; cũng có thể nhận thư ở dưới.',
  'push-waiting': 'Đang làm…',
  'push-no-script': 'Cách này cần JavaScript. Không có thì nhận thư ở dưới.',
} as const
