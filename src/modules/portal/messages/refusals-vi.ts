/** What the portal refuses, each with what to do. */
export const refusalsVi = {
  'portal.no-such-site': 'Không có trang thông tin này. Hãy xem danh sách các trang.',
  'portal.no-such-section': 'Trang không có chuyên mục này. Hãy chọn một chuyên mục đang mở.',
  'portal.no-such-article':
    'Không có bài này, hoặc bài không được đăng ở trang này. Hãy tìm lại từ trang đầu.',
  'portal.abbreviation-known':
    'Chữ “{short}” với nghĩa này đã có trong danh sách. Hãy xem lại danh sách bên dưới.',
  'portal.abbreviation-says-nothing':
    'Chữ tắt và chữ đầy đủ giống nhau hoặc không có chữ nào. Hãy viết chữ đầy đủ.',
  'portal.site-taken':
    'Đường dẫn “{slug}”, tên miền, hoặc chỗ của trang chính đã có trang khác dùng. Hãy chọn tên khác.',
  'portal.site-ended': 'Trang này đã được lưu lại, không sửa được nữa. Hãy viết ở trang của cơ quan kế tục.',
  'portal.other-site': 'Trang này của cơ quan khác. Hãy làm việc ở trang của cơ quan mình.',
  'portal.editors-only':
    'Chỉ biên tập viên, lãnh đạo hoặc quản trị của cơ quan viết được ở đây. Hãy nhờ họ, hoặc xin thêm vai trò.',
  'portal.arrangers-only': 'Chỉ biên tập viên hoặc quản trị của cơ quan sắp xếp được trang.',
  'portal.administrators-only': 'Chỉ quản trị của cơ quan hoặc của hệ thống mở được trang mới.',
  'portal.not-a-draft': 'Bản này đã gửi duyệt hoặc đã đăng, không sửa được. Hãy mở bản đính chính.',
  'portal.not-submitted': 'Bản này không đang chờ duyệt. Hãy tải lại trang để xem tình trạng mới nhất.',
  'portal.not-scheduled': 'Bản này không hẹn giờ đăng. Hãy tải lại trang.',
  'portal.second-person':
    'Người viết hoặc người gửi duyệt không tự duyệt được. Hãy nhờ người khác duyệt, hoặc đăng không qua duyệt và nêu lý do.',
  'portal.title-wanted': 'Bài chưa có tiêu đề. Hãy viết tiêu đề rồi gửi lại.',
  'portal.not-public': 'Bài này không đang đăng.',
  'portal.merge-where': 'Hãy chọn một bài khác đang đăng để người đọc được chuyển tới.',
  'portal.own-article': 'Bài này của chính trang này.',
  'portal.not-offered': 'Bài này không được giới thiệu cho trang này.',
  'portal.no-parent': 'Trang này không có trang cấp trên để gửi bài lên.',
  'portal.text-long': 'Chữ ở ô này dài quá. Hãy rút ngắn lại.',
  'portal.reason-needed': 'Hãy viết lý do, một câu là đủ.',
  'portal.section-wanted': 'Hãy chọn chuyên mục.',
  'portal.moment-wrong': 'Chưa hiểu giờ này. Hãy viết như 7:30 25/12/2026.',
  'portal.host-by-administrator': 'Tên miền do quản trị của cơ quan hoặc của hệ thống đặt. Hãy nhờ họ.',
  'portal.host-taken': 'Trang khác đã dùng tên miền “{host}”. Hãy ghi tên khác, hoặc để trống.',
  'portal.host-wrong':
    'Tên miền chưa đúng. Hãy ghi như talong.quangtri.gov.vn, không có https:// và dấu gạch chéo.',
  'portal.slug-wrong':
    'Đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối, từ 2 đến 60 ký tự. Ví dụ: xa-ta-long.',
  'portal.name-wanted': 'Hãy ghi tên.',
  'portal.last-section': 'Trang phải còn ít nhất một chuyên mục. Hãy để lại một mục, hoặc mở mục mới trước.',
  'portal.section-too-deep': 'Chuyên mục chỉ có hai bậc. Hãy chọn một chuyên mục ở bậc trên cùng.',
  'portal.number-wrong': 'Thứ tự là một số từ 1 đến 999.',
  'portal.menu-leads-nowhere':
    'Dòng “{label}” chưa dẫn tới đâu. Hãy chọn một mục, hoặc ghi địa chỉ bắt đầu bằng / hay https://.',
  'portal.menu-long': 'Menu có nhiều nhất {most} dòng. Hãy bớt đi.',
  'portal.menu-label': 'Có dòng chưa ghi chữ hiện ra. Hãy ghi chữ, hoặc để trống cả dòng.',
  'portal.arranged': 'Đã lưu. Người đọc thấy ngay.',
  'portal.site-open': 'Đã mở trang. Hãy viết bài đầu tiên.',
  'portal.no-such-proof': 'Không có giấy xác nhận này.',
  'portal.never-public':
    'Bản này chưa bao giờ được đăng, nên không có gì để xác nhận. Hãy mở bản đã đăng của bài.',
  'portal.proof-signed-already': 'Giấy này đã được ký. Hãy tải giấy đã ký.',
  'portal.proof-made': 'Đã lập giấy xác nhận. Văn thư ký số cho cơ quan ở đây.',
  'portal.proof-signed': 'Đã ký giấy xác nhận.',
  'portal.choose': 'Hãy chọn một cách.',
  'portal.draft-kept': 'Đã lưu bản nháp.',
  'portal.submitted': 'Đã gửi duyệt. Người duyệt thấy bài trong mục Đang làm.',
  'portal.given-back': 'Đã trả lại người viết.',
  'portal.published': 'Đã đăng.',
  'portal.scheduled': 'Đã duyệt, bài sẽ tự đăng đúng giờ hẹn.',
  'portal.unscheduled': 'Đã bỏ hẹn giờ, bài là bản nháp.',
  'portal.discarded': 'Đã bỏ bản này.',
  'portal.ended': 'Đã gỡ bài.',
  'portal.offered': 'Đã giới thiệu. Mỗi trang tự quyết định có đăng hay không.',
  'portal.decided': 'Đã ghi quyết định.',
} as const
