/** What a key, a token, a service or a file had against being signed, in Vietnamese. */
export const keyFaults = {
  'signatures.key-unknown': 'Không có chữ ký số này, hoặc đã được gỡ. Hãy chọn chữ ký số khác.',
  'signatures.key-of-person': 'Đây là chữ ký số của cá nhân; việc này cần chữ ký số của cơ quan.',
  'signatures.key-of-authority': 'Đây là chữ ký số của cơ quan; việc này cần chữ ký số của chính bạn.',
  'signatures.key-of-other':
    'Đây là chữ ký số của người khác. Người được ủy quyền ký bằng chữ ký số của chính mình.',
  'signatures.registry-only': 'Chỉ văn thư của cơ quan được dùng chữ ký số của cơ quan (NĐ 30/2020 Điều 32).',
  'signatures.own-key-only': 'Chỉ thêm được chữ ký số của chính mình.',
  'signatures.administrators-only': 'Chỉ quản trị viên của cơ quan thêm được chữ ký số của cơ quan.',
  'signatures.key-known': 'Chữ ký số này đã có trong danh sách.',
  'signatures.reason-needed': 'Hãy ghi lý do.',
  'signatures.key-not-for-signing':
    'Chứng thư này không cấp để ký văn bản. Hãy dùng chứng thư có mục đích ký số.',
  'signatures.key-weak':
    'Khóa của chứng thư này ngắn hơn mức cho phép (RSA 2048 hoặc ECDSA 256 trở lên). Hãy xin cấp lại.',
  'signatures.key-not-yet': 'Chứng thư chưa đến ngày có hiệu lực.',
  'signatures.key-expired': 'Chứng thư đã hết hạn. Hãy gia hạn hoặc xin cấp lại rồi thêm chữ ký số mới.',
  'signatures.key-revoked': 'Chứng thư đã bị thu hồi nên không ký được. Hãy dùng chữ ký số khác.',
  'signatures.wrong-passphrase': 'Mật khẩu của tệp chữ ký số không đúng. Hãy nhập lại.',
  'signatures.key-file-malformed':
    'Không đọc được tệp chữ ký số. Hãy chọn tệp .p12 hoặc .pfx do nơi cấp chứng thư trao.',
  'signatures.key-file-without-key':
    'Tệp này chỉ có chứng thư, không có khóa để ký. Hãy xuất lại tệp kèm khóa riêng.',
  'signatures.key-file-without-certificate':
    'Tệp này có khóa nhưng thiếu chứng thư đi cùng. Hãy xuất lại tệp kèm chứng thư.',
  'signatures.key-file-encryption-unknown':
    'Tệp được mã hóa theo cách chưa đọc được. Hãy xuất lại tệp với mã hóa AES-256.',
  'signatures.key-unsuited': 'Loại khóa này chưa dùng ký văn bản được; cần RSA hoặc ECDSA P-256, P-384.',
  'signatures.certificate-changed':
    'Khóa mở ra không khớp chứng thư đã thêm. Hãy gỡ chữ ký số này rồi thêm lại.',
  'signatures.desktop-only':
    'Chữ ký số này nằm trên USB ở máy của bạn: hãy ký bằng chương trình ký số trên máy đó.',
  'signatures.token-software-missing': 'Máy chủ chưa cài phần đọc thiết bị ký số. Hãy báo quản trị viên.',
  'signatures.token-library-unknown':
    'Thư viện của thiết bị ký số này chưa được khai ở máy chủ. Hãy báo người vận hành đặt KRONG_TOKEN_LIBRARIES.',
  'signatures.token-missing': 'Không thấy thiết bị ký số ở máy chủ, hoặc đang cắm thiết bị khác.',
  'signatures.token-failed': 'Thiết bị ký số không trả lời. Hãy thử lại; nếu lặp lại, báo quản trị viên.',
  'signatures.token-algorithm-missing':
    'Thiết bị ký số không hỗ trợ thuật toán cần dùng. Hãy báo quản trị viên.',
  'signatures.wrong-pin': 'Mã PIN không đúng. Nhập sai nhiều lần thiết bị sẽ bị khóa.',
  'signatures.pin-locked': 'Mã PIN đã bị khóa vì nhập sai nhiều lần. Hãy liên hệ nơi cấp thiết bị.',
  'signatures.wrong-otp': 'Mã xác nhận một lần không đúng hoặc đã hết hạn. Hãy lấy mã mới.',
  'signatures.activation-missing': 'Dịch vụ ký từ xa cần thêm mã xác nhận. Hãy nhập đủ rồi ký lại.',
  'signatures.key-missing': 'Không tìm thấy khóa ký ở nơi đã khai. Hãy kiểm tra lại chữ ký số này.',
  'signatures.remote-unknown':
    'Dịch vụ ký từ xa của chữ ký số này không còn trong danh sách. Hãy báo quản trị viên.',
  'signatures.remote-unavailable': 'Dịch vụ ký từ xa không trả lời. Hãy thử lại sau ít phút.',
  'signatures.remote-access-denied': 'Dịch vụ ký từ xa không nhận hệ thống này. Hãy báo quản trị viên.',
  'signatures.remote-refused': 'Dịch vụ ký từ xa từ chối lần ký này.',
  'signatures.remote-answer-wrong': 'Dịch vụ ký từ xa trả lời sai quy cách. Hãy báo quản trị viên.',
  'signatures.remote-signature-wrong':
    'Chữ ký nhận về không khớp chứng thư nên không dùng. Hãy báo quản trị viên ngay.',
  'signatures.remote-algorithm-missing': 'Dịch vụ ký từ xa không hỗ trợ thuật toán cần dùng.',
  'signatures.remote-mode-unknown': 'Khóa ở dịch vụ ký từ xa đòi cách xác nhận chưa hỗ trợ.',
  'signatures.remote-approval-late': 'Chưa thấy xác nhận trên điện thoại. Hãy ký lại và xác nhận sớm hơn.',
  'signatures.time-stamp-unavailable': 'Dịch vụ dấu thời gian không trả lời.',
  'signatures.time-stamp-refused': 'Dịch vụ dấu thời gian từ chối.',
  'signatures.time-stamp-nonce': 'Dấu thời gian nhận về không phải cho lần hỏi này nên không dùng.',
  'signatures.time-stamp-imprint': 'Dấu thời gian nhận về không phải của tệp này nên không dùng.',
  'signatures.time-stamp-broken': 'Dấu thời gian nhận về không đọc được.',
  'signatures.time-stamp-future': 'Dấu thời gian nhận về ở tương lai nên không dùng.',
  'signatures.time-stamp-untrusted':
    'Dấu thời gian nhận về không do tổ chức được tin cậy cấp nên không dùng.',
  'signatures.desktop-file-missing': 'Chương trình ký số trên máy không gửi tệp đã ký về.',
  'signatures.desktop-file-unsigned': 'Chương trình ký số gửi về tệp chưa được ký.',
  'signatures.desktop-file-changed': 'Tệp gửi về không phải tệp đã đưa đi ký nên không nhận.',
  'signatures.file-unreadable': 'Không đọc được tệp này như một tệp PDF. Hãy chọn tệp PDF khác.',
  'signatures.file-encrypted': 'Tệp PDF bị khóa bằng mật khẩu nên không ký được. Hãy dùng bản không khóa.',
  'signatures.file-field-name': 'Tên ô chữ ký không hợp lệ.',
  'signatures.file-field-already-signed': 'Ô chữ ký này đã có chữ ký; văn bản đã được ký ở bước này.',
  'signatures.file-field-not-a-signature': 'Tệp PDF có ô trùng tên với ô chữ ký. Hãy dùng bản PDF khác.',
  'signatures.file-field-exists': 'Tệp PDF có ô trùng tên với ô chữ ký. Hãy dùng bản PDF khác.',
  'signatures.file-field-missing': 'Tệp PDF thiếu ô chữ ký cần ký.',
  'signatures.file-already-signed': 'Tệp này đã có chữ ký nên không thêm ô chữ ký được nữa.',
  'signatures.file-field-locked': 'Người ký trước đã khóa ô này.',
  'signatures.file-changes-forbidden': 'Người ký trước không cho phép ký thêm vào tệp này.',
  'signatures.file-certification-not-first': 'Chữ ký xác nhận phải là chữ ký đầu tiên.',
  'signatures.file-page-missing': 'Tệp PDF không có trang cần đặt chữ ký.',
  'signatures.file-rectangle-empty': 'Chỗ đặt chữ ký trống.',
  'signatures.file-picture-outside-field': 'Hình chữ ký lớn hơn chỗ đặt.',
  'signatures.file-appearance-unusable': 'Không dùng được hình chữ ký này. Hãy tải lên hình khác.',
  'signatures.file-room-too-small': 'Chữ ký dài hơn chỗ đã dành. Hãy báo quản trị viên.',
} as const
