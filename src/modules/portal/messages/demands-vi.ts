/** Words of the checklist of what decrees demand. */
export const demandsVi = {
  demands: 'Thông tin bắt buộc',
  'demands-lead': 'Nội dung mà nghị định yêu cầu mỗi trang phải có, mục nào thiếu hoặc đã cũ.',
  'desk-crumb': 'Cổng thông tin',
  'demand-missing': 'Còn thiếu',
  'demand-stale': 'Đã cũ',
  'demand-told': 'Đã có',
  demand: 'Nội dung',
  state: 'Tình trạng',
  'demand-last': 'Lần cuối',
  'demand-renewed': 'Phải mới trong',
  'demand-days': '{days} ngày',
  'demand-source': 'Căn cứ',
  'demand-since': 'áp dụng từ {day}',
  mend: 'Bổ sung',
  'mend-named': 'Bổ sung: {name}',
  'make-section': 'Mở chuyên mục',
  'all-sites': 'Tất cả {count} trang',
  'all-sites-lead':
    'Bấm tên trang để xem từng nội dung. Số ngày phải mới là quy ước, không phải số của luật.',
  site: 'Trang',
  'topic-site': '(trang chuyên đề, không có nội dung bắt buộc)',
} as const
