export const vi = {
  'portal.contacts': 'Danh bạ cơ quan',
  welcome: 'Trang thông tin của {name}',
  'welcome-empty': 'Krông đã sẵn sàng',
  'empty-lead':
    'Chưa có cơ quan nào. Người quản trị mở trang thiết lập và nhập mã hiện trong cửa sổ dòng lệnh.',
  'set-up': 'Thiết lập lần đầu',
  lead: 'Tìm cơ quan, số điện thoại và người phụ trách; cán bộ đăng nhập để vào bàn làm việc.',
  'task-contacts': 'Tìm cơ quan, số điện thoại',
  'task-citizen': 'Công dân đăng nhập',
  'task-office': 'Cán bộ đăng nhập',
  communes: 'Xã, thị trấn',
  others: 'Cơ quan khác',
} as const
