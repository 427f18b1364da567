/** What papers are about, as abstracts say it after "Về việc" or "V/v". */
export const subjects = [
  'tăng cường công tác phòng cháy, chữa cháy rừng mùa khô năm 2026',
  'báo cáo kết quả giải ngân vốn đầu tư công',
  'cử cán bộ tham gia lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ',
  'phê duyệt báo cáo kinh tế - kỹ thuật công trình Đường giao thông nông thôn thôn Vùng Kho, xã Đakrông',
  'góp ý dự thảo Quy chế làm việc của Ủy ban nhân dân huyện nhiệm kỳ 2026 - 2031',
  'hỗ trợ giống cây trồng cho hộ nghèo',
  'triển khai Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  'thành lập Tổ công nghệ số cộng đồng thôn Ba Nang',
  'xin chủ trương sửa chữa trụ sở',
  'đôn đốc thực hiện kết luận thanh tra',
  'phân bổ kinh phí sự nghiệp thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm 2026',
  'kiểm tra, rà soát hộ nghèo, hộ cận nghèo',
  'cung cấp thông tin người nộp thuế',
  'tổ chức Lễ giao, nhận quân năm 2026',
  'chấn chỉnh kỷ luật, kỷ cương hành chính',
  'trả lời đơn kiến nghị của ông Hồ Văn Pả Ling',
  'đăng ký nhu cầu tuyển dụng viên chức ngành giáo dục',
  'ứng phó với bão số 12 và mưa lũ',
  'điều chỉnh quy hoạch sử dụng đất',
  'công khai dự toán ngân sách quý III',
  'nâng bậc lương thường xuyên đối với công chức, người lao động',
  'họp bàn giải phóng mặt bằng dự án hồ chứa nước Đá Bạc',
  'khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua',
  'rà soát cơ sở dữ liệu đất đai',
  'bảo đảm trật tự, an toàn giao thông dịp Tết Nguyên đán Bính Ngọ',
  'xử lý văn bản điện tử trên Trục liên thông văn bản quốc gia',
  'chuyển mục đích sử dụng rừng',
  'tiếp nhận, bố trí công tác đối với bà Nguyễn Thị Hường',
  'sử dụng nguồn dự phòng ngân sách để khắc phục hậu quả thiên tai',
  'mời dự hội nghị tổng kết công tác Mặt trận',
] as const

export const people = ['Thái Ngọc Châu', 'Lê Đắc Quỳ', 'Hồ Thị Kim Cúc', 'Nguyễn Văn Tuân', 'Trần Nhật Quang', 'Phan Văn Linh', 'Hồ Văn Ngợi', 'Lê Đại Lợi', 'Nguyễn Đăng Sáu', 'Côn Phương', 'Võ Thị Thanh Hương', 'Kray Sức', 'Đỗ Văn Ưng', 'Hoàng Nam', 'Phạm Thị Thanh Trà', 'Lê Xuân Dõan', 'Nguyễn Thị Ánh Tuyết', 'Bùi Hữu Nghĩa', 'Huỳnh Lê Xuân Phúc', 'Ngô Đình Thủy', 'Mai Chiếm Tuyến', 'Dương Tấn Long', 'Y Thị Vui', 'Vũ Hồng Quân'] as const // prettier-ignore

export const receivers = ['UBND các xã, thị trấn', 'Phòng Tài chính - Kế hoạch', 'Sở Nội vụ tỉnh Quảng Trị', 'Ủy ban nhân dân tỉnh Quảng Trị', 'Các cơ quan, đơn vị trực thuộc', 'Công ty TNHH MTV Lâm nghiệp Đường 9', 'Thường trực Huyện ủy', 'Văn phòng Đăng ký đất đai', 'Hiệu trưởng các trường học trên địa bàn', 'Ông Hồ Văn Thơm, trú tại thôn A Rồng Trên', 'Hạt Kiểm lâm huyện Đakrông', 'Kho bạc Nhà nước Đakrông'] as const // prettier-ignore

export const sentences = [
  'Thực hiện Công văn số 1234/UBND-TH ngày 15 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh về việc đẩy nhanh tiến độ giải ngân, đơn vị báo cáo kết quả như sau:',
  'Căn cứ tình hình thực tế và đề nghị của các địa phương, yêu cầu thủ trưởng các cơ quan, đơn vị tập trung chỉ đạo, kịp thời tháo gỡ khó khăn, vướng mắc.',
  'Nhận được văn bản này, đề nghị quý cơ quan quan tâm, phối hợp thực hiện và gửi kết quả trước ngày 20 tháng 12 năm 2025 để tổng hợp.',
  'Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc thì phản ánh kịp thời về cơ quan thường trực để được hướng dẫn.',
  'Giao Phòng Nội vụ chủ trì, phối hợp với các đơn vị liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện; định kỳ hằng quý báo cáo theo quy định.',
  'Kinh phí thực hiện được bố trí từ nguồn ngân sách địa phương và các nguồn hợp pháp khác theo quy định của pháp luật về ngân sách nhà nước.',
] as const

export const grounds = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
  'Căn cứ Quyết định số 15/2024/QĐ-UBND ngày 20 tháng 5 năm 2024 của Ủy ban nhân dân tỉnh;',
  'Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 45/TTr-NV ngày 02 tháng 10 năm 2025.',
] as const
