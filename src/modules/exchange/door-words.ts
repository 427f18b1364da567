/** What is said to the other side, in its receipt and on both sides' pages, by the code of the refusal. */
export const doorWords: Readonly<Record<string, string>> = {
  'no-certificate': 'Bên gửi không xuất trình chứng thư của hệ thống.',
  'peer-unknown': 'Hệ thống gửi chưa được đăng ký tại đây. Quản trị hai bên cần khai báo chứng thư của nhau.',
  'peer-revoked': 'Hệ thống gửi đã bị thu hồi quyền trao đổi tại đây.',
  'peer-paused': 'Việc nhận từ hệ thống này đang tạm dừng.',
  'certificate-expired': 'Chứng thư của hệ thống gửi đã hết hạn.',
  'statement-malformed': 'Lời khai của thông điệp không đọc được.',
  'statement-type': 'Lời khai của thông điệp không đúng loại.',
  'statement-signer': 'Lời khai của thông điệp không do hệ thống gửi ký.',
  'statement-signature': 'Chữ ký trên lời khai của thông điệp không đúng.',
  'message-expired': 'Thông điệp đã quá hạn gửi.',
  'message-from-future': 'Giờ gửi của thông điệp ở tương lai; hãy chỉnh đồng hồ hệ thống gửi.',
  'sender-not-of-peer': 'Hệ thống gửi không được gửi thay cơ quan này.',
  'addressee-unknown': 'Cơ quan nhận không có ở hệ thống này.',
  'too-large': 'Gói tin lớn hơn mức hệ thống này nhận.',
  'digest-wrong': 'Nội dung nhận được khác với mã băm đã khai.',
  'sender-differs': 'Cơ quan gửi trong gói tin khác với lời khai của thông điệp.',
  'addressee-differs': 'Cơ quan nhận trong gói tin khác với lời khai của thông điệp.',
  'kind-differs': 'Loại gói tin khác với lời khai của thông điệp.',
  'packet-unsigned': 'Gói tin chưa được hệ thống gửi ký.',
  'packet-signature':
    'Chữ ký của hệ thống gửi trên gói tin không đúng, hoặc không bao trùm mọi phần sẽ được đọc.',
  'same-id-other-content': 'Thông điệp này đã được nhận trước đó với nội dung khác.',
  'document-doubled': 'Văn bản này đã được nhận trong một thông điệp khác.',
  'offset-wrong': 'Phần tiếp theo không nối đúng vào phần đã nhận.',
  'stamping-overdue': 'Hệ thống nhận tạm ngừng vì lâu chưa đóng được dấu thời gian.',
  'exchange.attachment-unnamed': 'Gói tin có tệp mà bảng kê không nêu.',
  'exchange.wrapped-too-large': 'Tệp nén trong gói tin bung ra quá lớn.',
  'exchange.wrapped-many': 'Tệp nén trong gói tin chứa nhiều tệp; quy chuẩn chỉ cho một.',
  'exchange.wrapped-broken': 'Tệp nén trong gói tin bị hỏng.',
  busy: 'Hệ thống nhận đang bận; hãy gửi lại.',
}

/** The sentence for a code, and what is particular to this case. */
export const doorSentence = (code: string, more = ''): string =>
  [doorWords[code] ?? code, more].filter(Boolean).join(' ')
