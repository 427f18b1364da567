/** Words of web push. */
export const pushVi = {
  'alerts.push-off': 'Nơi này chưa gửi thông báo đẩy. Hãy đăng ký nhận thư, hoặc xem tin trên trang.',
  'alerts.push-service-unknown': 'Trình duyệt này dùng máy chủ đẩy chưa được phép. Hãy thử trình duyệt khác.',
  'alerts.push-keys-wrong': 'Trình duyệt đưa khóa không dùng được. Hãy tải lại trang rồi bật lại.',
  'alerts.services-wrong': 'Mỗi dòng ghi một tên máy chủ, như push.vi-du.vn.',
  'channel-push': 'Thông báo đẩy',
  machines: '{count} máy nhận thông báo đẩy',
  'push-services': 'Máy chủ đẩy khác được phép',
  'push-services-hint':
    'Chrome, Edge, Firefox, Safari, Cốc Cốc dùng được ngay, không cần ghi. Mỗi dòng một tên máy chủ.',
  'code-pushes': 'Số máy: đã gửi / đã thôi nhận / không gửi được',
  'code-push-slow': 'Máy chủ đẩy bảo gửi chậm lại. Số máy: đã gửi / đã thôi nhận / không gửi được',
} as const
