import type { Story } from './stories.ts'

type Told = readonly [title: string, lead: string, text: string]

/** What the sites of subjects tell, two pieces each; made up. */
// prettier-ignore
const told: Readonly<Record<string, readonly [Told, Told]>> = {
  'giao-duc': [['Các điểm trường lẻ mở lại bếp ăn bán trú', 'Học sinh ở xa không phải về nhà buổi trưa.', 'Phụ huynh thay nhau nấu, thực đơn dán ở cửa bếp. Nhà trường nhận rau, củ bà con trồng theo giá chợ.'], ['Thi kể chuyện bằng hai thứ tiếng cho học sinh tiểu học', 'Các em kể bằng tiếng Việt và tiếng mẹ đẻ.', 'Mỗi trường chọn ba em. Giám khảo có cả già làng và thầy cô người Vân Kiều, Pa Kô.']],
  'y-te': [['Đội lưu động khám mắt cho người già ở các thôn xa', 'Ai mờ mắt được chỉ cách chữa, ai cần mổ được hẹn ngày.', 'Đội mang theo kính đọc sách. Người cần mổ được đón xe về bệnh viện, gia đình đi cùng một người.'], ['Ngủ màn cả ban ngày để phòng sốt rét', 'Mùa mưa muỗi nhiều, màn tẩm thuốc phát tận nhà.', 'Đi rừng, ngủ rẫy phải mang màn. Sốt rét run thì đến trạm y tế ngay, không tự mua thuốc.']],
  'van-hoa': [['Lớp dạy đánh cồng chiêng tối thứ Năm hằng tuần', 'Nghệ nhân truyền nghề cho hai mươi bạn trẻ.', 'Lớp học ở nhà văn hóa, không thu tiền. Bộ chiêng do các thôn góp lại và tự giữ.'], ['Tìm đội dự hội thi văn nghệ quần chúng', 'Mỗi xã một đội, mười lăm phút biểu diễn.', 'Khuyến khích làn điệu cổ và nhạc cụ tự làm. Đăng ký với cán bộ văn hóa xã.']],
  'truyen-thanh': [['Loa thôn đổi giờ phát buổi chiều', 'Phát lúc 17 giờ để bà con đi rẫy về kịp nghe.', 'Bản tin đầu là thời tiết và mực nước sông, sau đó đến thông báo của xã.'], ['Mời bà con gửi giọng đọc cho chương trình tiếng Pa Kô', 'Ai đọc rõ, kể chuyện hay đều được thử giọng.', 'Thu âm tại đài vào sáng thứ Tư. Bài đọc được trả nhuận bút theo quy định.']],
  'khuyen-nong': [['Sắn vụ này ít bệnh khảm nhờ giống sạch', 'Ruộng trình diễn cho củ đều, lá xanh.', 'Bà con muốn đổi giống báo cho cán bộ trước khi dọn nương; cây bệnh phải nhổ và đốt.'], ['Ủ thức ăn cho trâu bò trước mùa lạnh', 'Thân ngô, cỏ voi ủ với cám và muối để được ba tháng.', 'Ủ trong túi ni lông dày, nén chặt, buộc kín. Cán bộ làm mẫu tại từng thôn.']],
  'thu-y': [['Tiêm nhắc lại vắc-xin tụ huyết trùng', 'Trâu bò đã tiêm sáu tháng cần tiêm lại.', 'Lịch từng thôn dán ở nhà sinh hoạt. Con nào bỏ ăn, chảy dãi thì nhốt riêng và gọi thú y.'], ['Rửa chuồng bằng vôi sau mưa', 'Việc nhỏ giúp đàn lợn khỏi bệnh.', 'Hót phân, để khô rồi rắc vôi. Ủng và cuốc dùng trong chuồng không mang sang chuồng khác.']],
  'kiem-lam': [['Tháo gỡ hơn một trăm bẫy thú trong một chuyến tuần rừng', 'Đa số là bẫy dây ở ven suối.', 'Tổ tuần rừng đi năm ngày cùng người dân nhận khoán. Bẫy gỡ ra được cân và tiêu hủy.'], ['Cấp cháy rừng hôm nay xem ở đâu', 'Bảng chỉ ở đầu thôn và trên trang này.', 'Từ cấp IV trở lên không ai được đốt rẫy. Thấy khói gọi ngay trưởng thôn hoặc kiểm lâm.']],
  'khu-bao-ton': [['Bẫy ảnh ghi được đàn voọc ở vùng lõi', 'Có cả con non, dấu hiệu rừng đang yên.', 'Máy đặt ba tháng ở các lối mòn. Ảnh dùng để đếm và để dạy học sinh.'], ['Nhận bảo vệ rừng: thôn nào, khoảnh nào', 'Danh sách và tiền chi trả đăng công khai.', 'Mỗi thôn cử tổ đi tuần hai lần một tháng. Sổ tuần rừng nộp về trạm vào ngày 25.']],
  'giam-ngheo': [['Chọn con giống nào trước khi vay vốn', 'Ba câu hỏi nên tự trả lời.', 'Nhà có ai chăm, có đủ thức ăn không, bán cho ai. Cán bộ tín dụng và khuyến nông đến tận nhà cùng tính.'], ['Chuyện nhà chị Hồ Thị Mai thoát nghèo từ vườn chuối', 'Từ hai sào đầu tiên đến vườn có xe vào tận nơi.', 'Chị trồng xen gừng, bán buồng chuối theo cân. Nay chị chỉ lại cho năm nhà trong thôn. Nhân vật trong bài là mẫu.']],
  'nong-thon-moi': [['Hàng rào cây xanh thay dây thép gai', 'Đường thôn vừa đẹp vừa mát.', 'Mỗi nhà trồng một đoạn dâm bụt hoặc chè tàu, hội phụ nữ chia giống.'], ['Thôn tự chấm điểm nông thôn mới', 'Bảng mười tiêu chí treo ở nhà sinh hoạt.', 'Dân họp và giơ tay chấm. Tiêu chí nào thấp thì bàn cách làm trước.']],
  'dan-toc': [['Người có uy tín gặp mặt cuối quý', 'Kể việc thôn, góp ý thẳng với lãnh đạo huyện.', 'Nhiều ý kiến về đường, trường và đất sản xuất. Trả lời được đăng trong mười ngày.'], ['Sách học chữ Bru – Vân Kiều đã in xong', 'Phát cho các lớp xóa mù và tủ sách thôn.', 'Sách có tranh, kèm băng đọc. Ai muốn dạy ở thôn mình thì đăng ký.']],
  'du-lich': [['Đi thác Ba Vòi mùa này cần chuẩn bị gì', 'Giày bám, áo mưa và người dẫn đường.', 'Đường trơn sau mưa. Khách gửi xe ở thôn, trả công dẫn đường theo bảng giá.'], ['Ba nhà sàn đón khách ngủ lại', 'Có chăn ấm, bữa cơm với măng rừng.', 'Chủ nhà đã học lớp đón khách. Đặt chỗ qua hợp tác xã.']],
  'chuyen-doi-so': [['Mười thôn chưa có sóng: đang làm gì', 'Khảo sát chỗ dựng cột, trước mắt có loa và người đưa tin.', 'Tổ công nghệ số ghi lại chỗ nào bắt được sóng yếu để bà con biết mà ra gọi.'], ['Một tổ công nghệ số, ba việc mỗi tuần', 'Giúp nộp hồ sơ, cài ứng dụng, nhận diện lừa đảo.', 'Tổ có mặt ở nhà sinh hoạt tối thứ Ba. Không ai trong tổ hỏi mật khẩu của bà con.']],
  'phong-chong-thien-tai': [['Vạch đỏ trên cột ngầm nghĩa là gì', 'Nước chạm vạch đỏ thì không ai qua, kể cả xe to.', 'Người gác có quyền chặn. Chờ nước rút hẳn một giờ rồi mới đi.'], ['Diễn tập sơ tán ban đêm', 'Kẻng ba hồi, mỗi nhà đi theo lối đã dặn.', 'Người già, trẻ nhỏ đi trước. Sau buổi tập, các thôn sửa lại danh sách và chỗ tập trung.']],
  'mot-cua': [['Năm lỗi hay gặp khiến hồ sơ bị trả', 'Thiếu chữ ký, sai số, ảnh mờ là nhiều nhất.', 'Xem mẫu đã điền treo ở bàn viết. Cán bộ soát giúp trước khi nhận, không mất tiền.'], ['Hẹn trả kết quả buổi chiều thứ Sáu', 'Ai bận đi rẫy có thể lấy đến 18 giờ.', 'Áp dụng thử trong ba tháng. Ý kiến gửi qua mục Hỏi đáp của huyện.']],
  'phap-luat': [['Hòa giải ở thôn: khi nào và ai làm', 'Chuyện đất đai, trâu bò phá rẫy nên hòa giải trước.', 'Tổ hòa giải có năm người do dân chọn. Biên bản mỗi bên giữ một bản.'], ['Bị gọi điện đòi chuyển tiền: làm gì', 'Cúp máy, không đọc mã, báo công an xã.', 'Công an không làm việc qua điện thoại. Tiền đã chuyển đi rất khó lấy lại.']],
  'viec-lam': [['Phiên giới thiệu việc làm cuối tháng', 'Hai mươi nơi tuyển, có xe đưa đón từ xã.', 'Mang theo giấy tờ tùy thân. Nơi nào bắt đóng tiền trước thì báo ngay cho ban tổ chức.'], ['Học nghề xây ba tháng, có tiền ăn', 'Lớp mở ngay tại huyện.', 'Ưu tiên bạn trẻ chưa có nghề. Học xong được giới thiệu vào tổ thợ.']],
  'bao-hiem': [['Thẻ bảo hiểm y tế xem trên điện thoại', 'Quên thẻ giấy vẫn khám được.', 'Mang căn cước công dân là đủ. Máy hỏng, mất sóng thì cán bộ tra giúp.'], ['Đóng bảo hiểm xã hội tự nguyện thế nào', 'Nhà nước hỗ trợ một phần cho hộ nghèo.', 'Chọn mức và kỳ đóng phù hợp. Điểm thu có ở bưu điện và ở xã.']],
  'phu-nu': [['Lớp dạy may và sửa áo cho chị em', 'Học buổi tối, có người trông trẻ.', 'Ba máy may do hội góp. Chị nào thạo nghề nhận may đồng phục cho trường.'], ['Nói với con gái tuổi mới lớn', 'Buổi trò chuyện của các mẹ ở nhà sinh hoạt.', 'Cán bộ y tế trả lời từng câu hỏi. Không ai bị ghi tên.']],
  'nong-dan': [['Đổi công gặt: sổ của thôn ghi thế nào', 'Mỗi ngày công một dấu, cuối vụ đối lại.', 'Hội in sẵn sổ. Nhà neo người được đổi bằng việc khác: trông trẻ, nấu cơm.'], ['Bán chuối theo tổ, giá tốt hơn bán lẻ', 'Xe vào lấy hai lần một tuần.', 'Tổ cân chung, ghi rõ từng nhà. Buồng nhỏ để lại làm chuối khô.']],
  'thanh-nien': [['Đội thanh niên dựng lại nhà cho cụ Kăn Lang', 'Làm trong hai ngày thứ Bảy, Chủ nhật.', 'Bạn trẻ bốn thôn góp công, bà con góp ván. Nhân vật trong bài là mẫu.'], ['Hiến máu: nửa giờ, một người được cứu', 'Ai đủ 18 tuổi, khỏe mạnh đều tham gia được.', 'Xe lấy máu về huyện sáng Chủ nhật. Nhớ ăn sáng và ngủ đủ.']],
  'cuu-chien-binh': [['Kể chuyện đường mòn cho học sinh', 'Các bác đến lớp, mang theo kỷ vật.', 'Mỗi buổi một câu chuyện có thật. Học sinh vẽ lại và treo ở thư viện trường.'], ['Chăm sóc phần mộ trước ngày lễ', 'Hội viên cùng đoàn thanh niên dọn cỏ, lau bia.', 'Gia đình ở xa muốn nhờ thắp hương xin gọi cho hội.']],
  'chu-thap-do': [['Học sơ cứu rắn cắn trong một buổi', 'Nằm yên, băng ép, đưa đi ngay.', 'Không rạch, không hút, không đắp lá. Số xe cấp cứu ghi ở bảng thôn.'], ['Chuyến hàng áo ấm đã về', 'Chia theo danh sách của thôn, có người giám sát.', 'Ai chưa có tên mà khó khăn thì báo hội trước ngày phát.']],
  'thpt-dakrong': [['Câu lạc bộ khoa học làm trạm đo mưa', 'Số đo gửi về đài truyền thanh mỗi sáng.', 'Trạm làm từ chai nhựa và bo mạch cũ. Nhóm đang dạy lại cho hai trường khác.'], ['Ôn thi tốt nghiệp: lịch phòng học mở', 'Mở đến 21 giờ, có thầy cô trực.', 'Học sinh ở xa được ngủ lại ký túc. Mang theo chăn mỏng.']],
  'thpt-so-2': [['Vườn rau của lớp 11 nuôi bếp trường', 'Mỗi tổ một luống, cuối tuần cân và ghi.', 'Tiền bán rau dư mua sách. Thầy cô dạy ủ phân ngay tại vườn.'], ['Đội cờ vua đi thi cụm', 'Bốn em dự giải, hai em là nữ.', 'Các em tập mỗi chiều ở thư viện. Trường mời cha mẹ đến cổ vũ.']],
  'noi-tru': [['Một ngày của học sinh nội trú', 'Dậy lúc năm giờ, tập thể dục rồi tưới rau.', 'Bài viết do học sinh kể. Cha mẹ thăm vào Chủ nhật, gọi điện buổi tối từ 19 giờ.'], ['Mặc váy áo truyền thống vào thứ Hai', 'Sân trường rực màu dệt tay.', 'Em nào chưa có thì mượn ở phòng truyền thống. Các mẹ dạy dệt chiều thứ Sáu.']],
  gdnn: [['Lớp sửa xe máy khóa mới', 'Học thực hành là chính, có máy để tháo lắp.', 'Học viên hộ nghèo được miễn học phí và có tiền đi lại.'], ['Học bổ túc buổi tối: ghi danh đến cuối tháng', 'Người đi làm vẫn theo học được.', 'Lớp mở ở trung tâm và ở hai xã xa. Sách được mượn.']],
  'thu-vien': [['Xe sách đến thôn: lịch tháng này', 'Mỗi tuần hai thôn, mượn không cần thẻ.', 'Ghi tên vào sổ là mượn được. Trả sách vào chuyến sau.'], ['Góc đọc cho trẻ nhỏ đã mở', 'Có thảm, truyện tranh và sách nổi.', 'Phụ huynh đọc cùng con vào sáng thứ Bảy. Thư viện tìm người kể chuyện.']],
  'quy-dat': [['Bảng giá đền bù tuyến đường mới treo ở đâu', 'Treo tại trụ sở và nhà sinh hoạt các thôn có đường qua.', 'Hộ nào thấy đo sai thì ghi vào phiếu, tổ đo lại trong bảy ngày.'], ['Khu tái định cư: bốc thăm lô', 'Bốc công khai, có đại diện từng nhà.', 'Người già, người khuyết tật được chọn lô gần đường trước.']],
  'moi-truong': [['Xe gom rác thêm chuyến chiều thứ Bảy', 'Hai thôn xa nay cũng có xe vào.', 'Buộc kín túi, để trước 16 giờ. Chai lọ thủy tinh để riêng.'], ['Đèn đường năng lượng mặt trời thay dần', 'Ưu tiên khúc cua và cổng trường.', 'Đèn hỏng gọi số ghi trên cột; thợ đến trong hai ngày.']],
  'bau-cu': [['Đại biểu tiếp xúc cử tri: lịch các thôn', 'Họp ở thôn, có người dịch khi cần.', 'Ý kiến ghi thành văn bản, ai hứa gì đều có ngày trả lời.'], ['Kỳ họp cuối năm bàn những việc gì', 'Ngân sách, đường thôn và trường học.', 'Tài liệu đăng trước năm ngày. Bà con nghe qua loa hoặc đến dự.']],
  'mat-tran': [['Quỹ vì người nghèo: thu và chi', 'Công khai từng khoản theo tháng.', 'Nhà được giúp do thôn họp chọn. Ai góp đều có giấy nhận.'], ['Giám sát cộng đồng theo dõi công trình thế nào', 'Ba người, một cuốn sổ, một thước dây.', 'Ban giám sát được xem hồ sơ và dừng mẻ trộn sai. Ghi chép nộp mỗi tuần.']],
}

// prettier-ignore
const notices: readonly Told[] = [
  ['Lịch trực cuối tuần', 'Có người trực sáng thứ Bảy để bà con ở xa đến được.', 'Đến trước 10 giờ để kịp làm trong buổi. Ngày lễ trực theo thông báo riêng.'],
  ['Mở đường dây nhận ý kiến bà con', 'Gọi trong giờ làm việc, ngoài giờ để lại lời nhắn.', 'Mỗi ý kiến có người trả lời trong năm ngày làm việc. Việc khẩn xin gọi trưởng thôn trước.'],
  ['Tìm cộng tác viên ở các thôn', 'Mỗi thôn một người, có phụ cấp điện thoại.', 'Việc: báo tin của thôn, chụp ảnh, đọc lại thông báo cho người không biết chữ.'],
  ['Lớp tập huấn cho người phụ trách ở xã', 'Hai ngày, có chỗ ngủ cho người ở xa.', 'Mang theo danh sách của thôn và sổ ghi chép. Đăng ký trước ngày học ba ngày.'],
  ['Tạm dừng làm việc để sửa trụ sở', 'Nghỉ một buổi, hôm sau làm bù đến 18 giờ.', 'Việc gấp xin đến Bộ phận Một cửa của huyện, có người nhận thay.'],
]

const plain = (section: string, [title, lead, ...text]: Told): Story => ({ section, title, lead, text })

/** What the site of a subject tells, the newest first. */
export function topicStoriesOf(slug: string, order: number): Story[] {
  const [first, second] = told[slug] ?? []
  return [
    ...(first ? [plain('tin-tuc', first)] : []),
    plain('thong-bao', notices[order % notices.length]!),
    ...(second ? [plain('tin-tuc', second)] : []),
    plain('thong-bao', notices[(order + 2) % notices.length]!),
    plain('gioi-thieu', [
      'Giới thiệu {place}',
      'Làm việc gì, ở đâu, hỏi ai.',
      '{Place} đăng tin, hướng dẫn và thông báo trong lĩnh vực của mình cho bà con các xã, thị trấn. Cần hỏi việc cụ thể, xin gửi câu hỏi hoặc xem danh bạ cơ quan.',
    ]),
  ]
}
