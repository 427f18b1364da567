/** Words of the list of dead links. */
export const linksVi = {
  'dead-links': 'Liên kết hỏng',
  'dead-links-lead':
    'Liên kết trong các bài đang đăng mà người đọc bấm vào không tới đâu. Krông xem lại mỗi tuần; bài vừa sửa được xem ngay trong đêm.',
  'links-followed': 'Đang theo dõi {all} liên kết, {dead} liên kết hỏng.',
  'outside-off':
    'Liên kết ra trang ngoài chưa được thử vì hệ thống chưa bật. Quản trị đặt KRONG_FOLLOW_LINKS=on khi máy chủ ra được Internet.',
  'no-dead-links': 'Không có liên kết hỏng',
  'no-dead-links-lead': 'Khi một liên kết không tới đâu nữa, bài có liên kết ấy sẽ hiện ở đây cùng cách sửa.',
  'link-words': 'Chữ trong bài',
  'link-why': 'Vì sao, làm gì',
  'dead-since': 'Hỏng từ',
  'answer-inner-gone': 'Bài, chuyên mục hoặc tệp này của mình đã gỡ. Trỏ sang bài thay thế hoặc bỏ liên kết.',
  'answer-not-found': 'Trang ngoài báo không có. Tìm địa chỉ mới rồi sửa, hoặc bỏ liên kết.',
  'answer-server-fails': 'Máy chủ ngoài đang lỗi. Chờ vài ngày; còn hỏng thì sửa.',
  'answer-name-unknown': 'Tên miền không còn. Bỏ liên kết hoặc tìm địa chỉ mới.',
  'answer-unreachable': 'Không kết nối được máy chủ ngoài. Thử mở bằng máy của mình rồi sửa.',
  'answer-timeout': 'Máy chủ ngoài không trả lời kịp. Thử lại; còn hỏng thì sửa.',
  'answer-too-many-redirects': 'Địa chỉ cứ chuyển vòng. Mở thử rồi ghi địa chỉ cuối cùng.',
  'link-again': 'Thử lại',
  'link-waits': 'Sẽ thử lại trong ít phút.',
  'link-correct': 'Sửa bài',
  'portal.link-asked': 'Sẽ thử lại liên kết trong ít phút. Tải lại danh sách để xem kết quả.',
} as const
