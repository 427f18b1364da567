/** A made-up story: {place} is the site's name within a sentence, {Place} at its head, {n} a number that differs from site to site. */
export type Story = {
  readonly section: string
  readonly title: string
  readonly lead: string
  readonly text: readonly string[]
  /** On the notice board for so many days, pinned so many days ago. */
  readonly held?: { readonly category: string; readonly daysAgo: number; readonly days: number }
}

type Told = readonly [title: string, lead: string, ...text: string[]]
const of = (section: string, [title, lead, ...text]: Told): Story => ({ section, title, lead, text })

// prettier-ignore
const news: readonly Told[] = [
  ['{Place} ra quân làm vệ sinh đường thôn', 'Hơn {n} người dân cùng dọn cỏ, khơi rãnh trước mùa mưa.', 'Sáng nay, hơn {n} người dân các thôn đã cùng nhau phát quang bụi rậm, khơi thông rãnh thoát nước và thu gom rác hai bên đường.', 'Công việc được tổ chức vào sáng thứ Bảy đầu tiên hằng tháng. Các thôn tự chọn đoạn đường và báo kết quả về Văn phòng.'],
  ['Lớp hướng dẫn dùng điện thoại cho người lớn tuổi ở {place}', 'Tổ công nghệ số cộng đồng đến từng nhà sinh hoạt thôn.', 'Tổ công nghệ số cộng đồng đã hướng dẫn {n} bà con cách gọi hình, xem thời tiết và tra cứu hồ sơ bằng mã.', 'Ai chưa có điện thoại thông minh có thể nhờ con cháu, hoặc đến nhà sinh hoạt thôn để được giúp.'],
  ['Thu hoạch lúa rẫy sớm hơn mọi năm ở {place}', 'Nhờ gieo đúng lịch, nhiều hộ gặt xong trước đợt mưa.', 'Theo thống kê ban đầu, {n} hộ đã thu hoạch xong. Năng suất tương đương năm trước, hạt chắc và ít sâu bệnh.', 'Cán bộ khuyến nông khuyên bà con phơi khô, cất lúa trên cao trước khi có mưa lớn.'],
  ['Thêm {n} hộ ở {place} có nước sạch dẫn về tận nhà', 'Đường ống từ khe đầu nguồn được bà con góp công đào và lấp.', 'Bể lắng đặt ở đầu nguồn, ống dẫn đi dọc đường thôn. Mỗi nhà có một vòi, khóa chung do tổ quản nước giữ.', 'Tổ quản nước thu một khoản nhỏ mỗi tháng để thay van, súc bể; sổ thu chi treo ở nhà sinh hoạt thôn.'],
  ['Đường vào khu sản xuất ở {place} đã đổ bê tông', 'Xe máy chở sắn, chuối ra được đường lớn cả khi trời mưa.', 'Đoạn đường dài hơn một cây số do Nhà nước hỗ trợ xi măng, bà con góp cát, sỏi và ngày công.', 'Ban giám sát cộng đồng của thôn theo dõi từng mẻ trộn; hồ sơ công trình xem được tại Văn phòng.'],
  ['Học sinh {place} nhận sách và áo ấm đầu mùa lạnh', '{n} em ở các điểm trường xa được nhận trước.', 'Quà do các nhà hảo tâm gửi, thầy cô chia theo danh sách đã dán công khai ở từng điểm trường.', 'Nhà trường nhắc phụ huynh cho các em mặc đủ ấm, ăn sáng trước khi đến lớp.'],
  ['Giải bóng chuyền các thôn {place} khép lại', 'Tám đội thi đấu trong ba ngày, bà con đến cổ vũ đông kín sân.', 'Trận chung kết kéo dài năm ván. Đội thắng góp phần thưởng mua lưới mới cho sân chung.', 'Ban tổ chức cảm ơn các thôn đã giữ trật tự và dọn sân sau mỗi buổi.'],
  ['Mô hình nuôi dê nhốt chuồng ở {place} cho thu nhập đều', 'Từ mười hộ đầu tiên, nay đã có {n} hộ làm theo.', 'Dê ăn lá cây trồng quanh rẫy, chuồng sàn cao nên ít bệnh. Mỗi lứa bán được hai, ba con.', 'Hộ nào muốn học cách làm chuồng và ủ phân thì đăng ký với cán bộ khuyến nông.'],
  ['{Place} trồng thêm rừng gỗ lớn', 'Vụ này bà con trồng {n} héc-ta, chủ yếu là lim, trám và quế.', 'Cây giống lấy từ vườn ươm đã được kiểm tra. Giữa các hàng cây còn nhỏ, bà con trồng xen gừng và nghệ.', 'Rừng gỗ lớn lâu cho thu nhưng giữ được đất và nước cho các thôn ở dưới.'],
  ['Ngày hội đại đoàn kết ở các thôn của {place}', 'Có thi giã gạo, kéo co và bữa cơm chung.', 'Các già làng kể chuyện lập thôn, trưởng thôn báo những việc đã làm trong năm và việc còn dang dở.', 'Gia đình được khen là những nhà giúp hàng xóm sửa nhà sau mưa lũ.'],
  ['Cầu treo ở {place} được thay ván mới', 'Người đi bộ và xe máy qua lại an toàn hơn.', 'Ván cũ đã mục ở nhiều chỗ. Đợt này thay toàn bộ mặt cầu, siết lại cáp và sơn lan can.', 'Xin bà con không chở quá nặng qua cầu và báo ngay khi thấy ván bong.'],
  ['Chợ phiên {place} đông trở lại', 'Gùi, chiếu, măng khô và rau rừng bán được giá.', 'Phiên chợ họp vào sáng Chủ nhật. Ban quản lý dành chỗ cho bà con bán hàng nhà làm, không thu tiền.', 'Cân đối chứng đặt ở cổng chợ, ai nghi ngờ cứ đến cân lại.'],
  ['Phụ nữ {place} góp heo đất giúp nhau làm ăn', 'Quỹ xoay vòng đã cho {n} chị vay không lấy lãi.', 'Mỗi tháng các chị góp một ít. Chị nào cần mua giống, sửa chuồng thì vay, trả dần trong sáu tháng.', 'Sổ quỹ do ba chị cùng giữ, cuối quý đọc công khai trong buổi họp.'],
  ['Nhà sinh hoạt thôn ở {place} có thêm tủ sách', 'Có truyện tranh, sách dạy trồng trọt và sách tiếng Bru – Vân Kiều.', 'Sách mượn về nhà được một tuần. Em nào đọc xong kể lại cho các bạn thì được mượn thêm hai cuốn.', 'Ai có sách cũ còn tốt xin gửi ở Văn phòng.'],
]

type Hanging = {
  readonly category: string
  readonly daysAgo: number
  readonly days: number
  readonly told: Told
}
// prettier-ignore
const notices: readonly Hanging[] = [
  { category: 'khac', daysAgo: 4, days: 20, told: ['Lịch tiêm phòng gia súc tại {place}', 'Mỗi thôn một buổi, bà con giữ trâu bò ở nhà trong ngày tiêm.', 'Thú y đến từng thôn từ 7 giờ đến 11 giờ. Bà con giữ trâu, bò, dê ở chuồng và chuẩn bị nước sạch.', 'Tiêm miễn phí. Gia súc vừa ốm dậy hoặc có chửa gần đẻ thì báo cho cán bộ trước.'] },
  { category: 'dien-nuoc', daysAgo: 3, days: 9, told: ['Cấm xe tải qua ngầm tràn ở {place}', 'Xe máy và người đi bộ vẫn qua được khi nước thấp.', 'Mặt ngầm đang sửa, có người gác hai đầu. Khi nước quá vạch đỏ thì không ai được qua.', 'Xe tải đi vòng theo biển chỉ dẫn; việc sửa xong sớm sẽ báo trên loa.'] },
  { category: 'dien-nuoc', daysAgo: 1, days: 4, told: ['Tạm ngừng cấp điện để sửa đường dây ở {place}', 'Ngừng điện trong buổi sáng, có điện lại khi sửa xong.', 'Điện lực ngừng cấp điện từ 7 giờ 30 đến 11 giờ để thay sứ và chặt cây chạm dây.', 'Xin bà con rút phích cắm các thiết bị và không tự leo cột.'] },
  { category: 'niem-yet', daysAgo: 6, days: 15, told: ['Niêm yết danh sách hộ được hỗ trợ làm nhà ở {place}', 'Ai thấy sót hoặc sai thì báo trước ngày hết hạn.', 'Danh sách {n} hộ dán tại trụ sở, nhà sinh hoạt thôn và đọc trên loa ba ngày liền.', 'Ý kiến gửi trưởng thôn hoặc gửi qua trang này; có người trả lời trong năm ngày làm việc.'] },
  { category: 'moi-hop', daysAgo: 2, days: 7, told: ['Mời bà con {place} họp bàn việc năm tới', 'Họp vào tối thứ Bảy tại nhà sinh hoạt thôn.', 'Nội dung: đoạn đường nào làm trước, cách góp công, và chọn người giữ sổ quỹ.', 'Nhà ở xa xin cử ít nhất một người dự; biên bản đăng lên trang này.'] },
  { category: 'tuyen-dung', daysAgo: 5, days: 25, told: ['{Place} tuyển người trực loa truyền thanh', 'Cần một người nói được tiếng Việt và tiếng Bru – Vân Kiều.', 'Việc: bật loa hai buổi mỗi ngày, đọc thông báo, ghi sổ phát. Có phụ cấp theo quy định.', 'Hồ sơ gồm đơn và giấy tờ tùy thân, nộp ở Bộ phận Một cửa.'] },
]

// prettier-ignore
const directions: readonly Told[] = [
  ['Kết luận cuộc họp giao ban tháng của {place}', 'Tập trung vào phòng, chống mưa lũ và chi trả trợ cấp đúng hạn.', 'Cuộc họp yêu cầu các thôn rà soát {n} hộ ở nơi dễ sạt lở, cập nhật số điện thoại liên lạc và nơi sơ tán.', 'Việc chi trả trợ cấp hằng tháng hoàn thành trước ngày 10.'],
  ['{Place} giao việc chuẩn bị trước mùa mưa', 'Mỗi việc có một người chịu trách nhiệm và ngày xong.', 'Các thôn kiểm tra kẻng, loa tay, áo phao; nhà nào ở sát suối thì lập danh sách riêng.', 'Văn phòng tổng hợp vào chiều thứ Sáu hằng tuần và đăng những việc còn chậm.'],
  ['{Place} chấn chỉnh giờ tiếp dân', 'Cán bộ có mặt trước giờ làm việc mười phút, vắng thì có người thay.', 'Lịch trực dán ngoài cửa và đăng trên trang. Ai phải chờ quá ba mươi phút thì ghi vào sổ góp ý.', 'Cuối tháng, người đứng đầu đọc sổ góp ý trước cuộc họp.'],
  ['{Place} rà soát hộ nghèo cuối năm', 'Làm từ thôn lên, công khai ở từng bước.', 'Trưởng thôn cùng ba người do dân chọn đến từng nhà. Kết quả họp dân rồi mới gửi lên.', 'Hộ nào không đồng ý thì ghi rõ vì sao để xem lại.'],
]

// prettier-ignore
const laws: readonly Told[] = [
  ['Những điều cần biết khi đăng ký khai sinh ở {place}', 'Làm trong 60 ngày, miễn phí, chỉ cần giấy chứng sinh.', 'Cha hoặc mẹ đến Bộ phận Một cửa mang theo giấy chứng sinh và giấy tờ tùy thân. Không phải trả tiền.', 'Nơi xa không có sóng điện thoại, cán bộ sẽ nhận hồ sơ trong các buổi lưu động.'],
  ['Chưa đủ tuổi thì đừng cưới: {place} nhắc bà con', 'Nữ đủ 18, nam đủ 20 tuổi mới được đăng ký kết hôn.', 'Cưới sớm hại sức khỏe người mẹ và con. Gia đình nào còn băn khoăn, xin gặp hội phụ nữ hoặc già làng.', 'Đăng ký kết hôn không mất tiền, làm trong ngày khi đủ giấy tờ.'],
  ['Đốt rẫy thế nào cho đúng: điều bà con {place} cần nhớ', 'Báo trưởng thôn trước, đốt lúc lặng gió, có người canh.', 'Phát đường ranh rộng ít nhất ba mét, đốt từ trên dốc xuống, tắt hẳn lửa rồi mới về.', 'Để cháy lan vào rừng thì phải bồi thường và bị phạt.'],
  ['Mua bán đất ở {place}: đừng ký giấy tay', 'Giấy tay không được công nhận, tiền mất khó đòi.', 'Hai bên đến Bộ phận Một cửa để được hướng dẫn chứng thực hợp đồng và đăng ký biến động.', 'Ai nhận giữ hộ sổ của người khác để vay tiền đều có thể vướng vào kiện tụng.'],
]

// prettier-ignore
const introductions: readonly Told[] = [
  ['Giới thiệu {place}', 'Vị trí, dân cư và cách liên hệ.', '{Place} thuộc tỉnh Quảng Trị, nơi sinh sống của đồng bào Vân Kiều, Pa Kô và Kinh dọc theo dòng Đakrông.', 'Bà con cần liên hệ công việc xin xem danh bạ cơ quan, gọi trong giờ làm việc hoặc gửi câu hỏi qua trang này.'],
  ['{Place}: đất và người', 'Núi cao, suối nhiều, các thôn nằm dọc đường và dọc suối.', 'Bà con {place} sống bằng nương rẫy, rừng trồng và chăn nuôi; lễ mừng lúa mới vẫn được giữ.', 'Trụ sở làm việc từ thứ Hai đến thứ Sáu. Số điện thoại của từng người phụ trách có trong danh bạ.'],
]

/** {count} of a list, other ones for each site, so that neighbours do not tell the same. */
const some = <Item>(list: readonly Item[], order: number, count: number): Item[] =>
  Array.from({ length: count }, (_, at) => list[(order * count + at) % list.length]!)

const hung = ({ told, category, daysAgo, days }: Hanging): Story => ({
  ...of('thong-bao', told),
  held: { category, daysAgo, days },
})

/** What the site of an authority tells, the newest first, sections mixed as in life. */
export function storiesOf(order: number): Story[] {
  const [first, second, third] = some(news, order, 3).map((told) => of('tin-tuc', told))
  const [board, otherBoard] = some(notices, order, 2).map(hung)
  const [direction] = some(directions, order, 1).map((told) => of('chi-dao-dieu-hanh', told))
  const [law] = some(laws, order, 1).map((told) => of('pho-bien-phap-luat', told))
  const [introduction] = some(introductions, order, 1).map((told) => of('gioi-thieu', told))
  return [first!, board!, second!, direction!, third!, otherBoard!, law!, introduction!]
}

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
} as const
