/** Words of open data. */
export const datasetsVi = {
  'open-data': 'Dữ liệu mở',
  'open-data-lead': 'Dữ liệu của cơ quan để ai cũng tải về dùng được: bảng tính (CSV) và cho máy (JSON).',
  licence:
    'Ai cũng được dùng, chép, chia sẻ miễn phí, vào mọi việc. Khi dùng, ghi nguồn là {name} và ngày tải. Số liệu không thay cho văn bản gốc.',
  'licence-title': 'Điều kiện sử dụng',
  rows: '{count} dòng',
  changed: 'Đổi lần cuối {at}',
  'get-csv': 'Tải bảng tính (CSV)',
  'get-json': 'Tải cho máy (JSON)',
  catalogue: 'Danh mục cho máy đọc (DCAT, JSON)',
  'set-van-ban-phap-luat': 'Văn bản pháp luật, văn bản chỉ đạo',
  'about-van-ban-phap-luat': 'Văn bản đang công bố của các cơ quan: số, ngày, trích yếu, người ký, hiệu lực.',
  'set-du-thao-lay-y-kien': 'Dự thảo lấy ý kiến',
  'about-du-thao-lay-y-kien':
    'Các dự thảo đã mở cho mọi người góp ý: thời gian, số ý kiến, báo cáo tiếp thu.',
  'set-co-quan': 'Cơ quan',
  'about-co-quan': 'Cơ quan đang hoạt động: tên, cấp, mã định danh, địa chỉ, điện thoại.',
  'set-don-vi-truc-thuoc': 'Phòng, ban, đơn vị trực thuộc',
  'about-don-vi-truc-thuoc': 'Đơn vị của từng cơ quan, nhiệm vụ và điện thoại.',
  'set-thon': 'Thôn, khóm',
  'about-thon': 'Thôn, khóm của từng xã, tên cũ và dân số.',
  'set-bai-viet': 'Danh sách bài viết trên các trang',
  'about-bai-viet': 'Tiêu đề, trang, giờ đăng và địa chỉ của các bài đang đăng.',
  'portal.no-such-data': 'Không có bộ dữ liệu này. Hãy xem danh sách dữ liệu mở.',
} as const
