/** What the report on exchange says. */
export const reportVi = {
  report: 'Báo cáo trao đổi',
  'report-lead': 'Tính từ sổ gửi nhận, theo QĐ 28/2018/QĐ-TTg Điều 11.',
  'report-from': 'Từ ngày',
  'report-until': 'Đến hết ngày',
  'report-show': 'Xem',
  'report-issued': 'Văn bản phát hành',
  'report-electronic': 'Gửi điện tử tới mọi nơi nhận',
  'report-share': 'Tỷ lệ gửi điện tử',
  'report-aim': 'chỉ tiêu {aim} %',
  'report-sent': 'Lượt gửi',
  'report-delivered': 'Đã đến',
  'report-refused': 'Bị từ chối',
  'report-expired': 'Không gửi được',
  'report-waiting': 'Đang chờ',
  'report-received': 'Văn bản nhận về',
  'report-by-organ': 'Theo cơ quan',
  'report-median': 'Thời gian gửi (trung vị)',
  'report-none': 'Không có lượt gửi nhận nào trong kỳ này.',
  seconds: '{n} giây',
  'report-how':
    '“Lượt gửi” là một văn bản tới một nơi nhận. “Tỷ lệ gửi điện tử” là số văn bản có mọi nơi nhận đều đã có biên nhận, chia cho số văn bản phát hành có nơi nhận trong kỳ.',
}
