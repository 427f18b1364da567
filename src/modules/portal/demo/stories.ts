/** A made-up story: {place} is the site's, {n} a number that differs from site to site. */
export type Story = {
  readonly section: string
  readonly title: string
  readonly lead: string
  readonly text: readonly string[]
}

const story = (section: string, title: string, lead: string, ...text: string[]): Story => ({
  section,
  title,
  lead,
  text,
})

export const stories: readonly Story[] = [
  story('tin-tuc', '{place} ra quân làm vệ sinh đường thôn', 'Hơn {n} người dân cùng dọn cỏ, khơi rãnh trước mùa mưa.', 'Sáng nay, hơn {n} người dân các thôn đã cùng nhau phát quang bụi rậm, khơi thông rãnh thoát nước và thu gom rác hai bên đường.', 'Công việc được tổ chức vào sáng thứ Bảy đầu tiên hằng tháng. Các thôn tự chọn đoạn đường và báo kết quả về Văn phòng.'), // prettier-ignore
  story('tin-tuc', 'Lớp hướng dẫn dùng điện thoại cho người lớn tuổi ở {place}', 'Tổ công nghệ số cộng đồng đến từng nhà sinh hoạt thôn.', 'Tổ công nghệ số cộng đồng đã hướng dẫn {n} bà con cách gọi hình, xem thời tiết và tra cứu hồ sơ bằng mã.', 'Ai chưa có điện thoại thông minh có thể nhờ con cháu, hoặc đến nhà sinh hoạt thôn để được giúp.'), // prettier-ignore
  story('tin-tuc', 'Thu hoạch lúa rẫy sớm hơn mọi năm ở {place}', 'Nhờ gieo đúng lịch, nhiều hộ gặt xong trước đợt mưa.', 'Theo thống kê ban đầu, {n} hộ đã thu hoạch xong. Năng suất tương đương năm trước, hạt chắc và ít sâu bệnh.', 'Cán bộ khuyến nông khuyên bà con phơi khô, cất lúa trên cao trước khi có mưa lớn.'), // prettier-ignore
  story('thong-bao', 'Lịch tiêm phòng gia súc tại {place}', 'Mỗi thôn một buổi, bà con giữ trâu bò ở nhà trong ngày tiêm.', 'Thú y đến từng thôn từ 7 giờ đến 11 giờ. Bà con giữ trâu, bò, dê ở chuồng và chuẩn bị nước sạch.', 'Tiêm miễn phí. Gia súc vừa ốm dậy hoặc có chửa gần đẻ thì báo cho cán bộ trước.'), // prettier-ignore
  story('thong-bao', 'Tạm ngừng cấp điện để sửa đường dây ở {place}', 'Ngừng điện trong buổi sáng, có điện lại khi sửa xong.', 'Điện lực ngừng cấp điện từ 7 giờ 30 đến 11 giờ để thay sứ và chặt cây chạm dây.', 'Xin bà con rút phích cắm các thiết bị và không tự leo cột.'), // prettier-ignore
  story('chi-dao-dieu-hanh', 'Kết luận cuộc họp giao ban tháng của {place}', 'Tập trung vào phòng, chống mưa lũ và chi trả trợ cấp đúng hạn.', 'Cuộc họp yêu cầu các thôn rà soát {n} hộ ở nơi dễ sạt lở, cập nhật số điện thoại liên lạc và nơi sơ tán.', 'Việc chi trả trợ cấp hằng tháng hoàn thành trước ngày 10.'), // prettier-ignore
  story('pho-bien-phap-luat', 'Những điều cần biết khi đăng ký khai sinh ở {place}', 'Làm trong 60 ngày, miễn phí, chỉ cần giấy chứng sinh.', 'Cha hoặc mẹ đến Bộ phận Một cửa mang theo giấy chứng sinh và giấy tờ tùy thân. Không phải trả tiền.', 'Nơi xa không có sóng điện thoại, cán bộ sẽ nhận hồ sơ trong các buổi lưu động.'), // prettier-ignore
  story('gioi-thieu', 'Giới thiệu {place}', 'Vị trí, dân cư và cách liên hệ.', '{place} thuộc huyện Đakrông, tỉnh Quảng Trị, nơi sinh sống của đồng bào Vân Kiều, Pa Kô và Kinh dọc theo dòng Đakrông.', 'Bà con cần liên hệ công việc xin xem danh bạ cơ quan, gọi trong giờ làm việc hoặc gửi câu hỏi qua trang này.'), // prettier-ignore
]

/** What the district tells everybody before the rains. */
export const sharedNotice = {
  section: 'thong-bao',
  title: 'Việc cần làm trước mùa mưa lũ',
  lead: 'Chuẩn bị đồ dùng, nhớ số điện thoại, biết chỗ sơ tán của thôn mình.',
  text: [
    'Mỗi nhà chuẩn bị gạo, nước uống, đèn pin, thuốc đủ dùng trong ba ngày, để nơi cao và khô.',
    'Khi có lệnh sơ tán, đi ngay theo hướng dẫn của tổ xung kích thôn. Không lội qua suối, ngầm tràn khi nước đang lên.',
    'Thôn không có sóng điện thoại nghe loa và người đưa tin; cần giúp thì đánh kẻng ba hồi liên tục.',
  ],
  byline: 'Ban Chỉ huy phòng, chống thiên tai huyện',
} as const

/** What the district tells people with merit and their families. */
export const meritNotice = {
  section: 'pho-bien-phap-luat',
  title: 'Thương binh, gia đình liệt sĩ nhận trợ cấp ở đâu, khi nào',
  lead: 'Người có công nhận trợ cấp hằng tháng tại thôn hoặc qua tài khoản, không mất phí.',
  text: [
    'Thương binh, bệnh binh và thân nhân liệt sĩ nhận trợ cấp trước ngày 10 hằng tháng. Ai đau ốm, đi lại khó thì cán bộ mang đến nhà.',
    'Đổi nơi nhận, xin khám phục hồi sức khỏe hoặc cấp lại giấy chứng nhận thì đến Bộ phận Một cửa của xã, mang theo giấy tờ tùy thân.',
  ],
  byline: 'Phòng Lao động, Thương binh và Xã hội huyện',
} as const
