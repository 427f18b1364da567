/** The district's story with a lead picture and a gallery. */
export const districtStory = {
  section: 'tin-tuc',
  title: 'Mùa gặt trên nương bên dòng Đakrông',
  lead: 'Lúa rẫy chín đều, bà con tranh thủ những ngày nắng để gặt và phơi.',
  text: [
    'Những ngày này, trên các sườn đồi dọc sông, lúa rẫy đã ngả vàng. Nhà nào cũng dậy sớm, mang gùi lên nương khi sương còn chưa tan.',
    'Cán bộ khuyến nông khuyên bà con gặt khi trời khô, phơi ngay trong ngày và cất thóc ở nơi cao. Rơm rạ nên để lại phủ gốc, không đốt.',
    'Ảnh trong bài là ảnh mẫu do máy tạo, dùng để xem thử cách đăng ảnh.',
  ],
} as const

/** Others of the district with a lead picture: which of its pictures, how many hours ago. */
export const picturedStories = [
  {
    picture: 1,
    hoursAgo: 24 * 4,
    section: 'tin-tuc',
    title: 'Rừng đầu nguồn xanh lại sau năm năm giao khoán',
    lead: 'Mỗi thôn giữ một khoảnh, tiền chi trả chia công khai.',
    text: [
      'Từ khi nhận khoán, các thôn cử tổ đi tuần hai lần mỗi tháng. Khe suối cạn trước đây nay có nước quanh năm.',
      'Tiền dịch vụ môi trường rừng được đọc trong buổi họp thôn, từng nhà ký nhận.',
    ],
  },
  {
    picture: 2,
    hoursAgo: 24 * 9,
    section: 'tin-tuc',
    title: 'Nước sông lên, các ngầm tràn có người gác ngày đêm',
    lead: 'Vạch đỏ trên cột là hiệu lệnh: nước chạm vạch thì không ai qua.',
    text: [
      'Tổ xung kích các thôn thay nhau gác ở những ngầm tràn hay ngập, có đèn, loa tay và dây.',
      'Học sinh ở bên kia suối được nghỉ hoặc ngủ lại trường cho đến khi nước rút.',
    ],
  },
  {
    picture: 3,
    hoursAgo: 24 * 16,
    section: 'tin-tuc',
    title: 'Đồi trọc hôm qua, rừng gỗ lớn hôm nay',
    lead: 'Bà con không bán keo non nữa mà để cây lớn, trồng xen gừng và nghệ.',
    text: [
      'Sau bốn năm, những quả đồi trồng lim và trám đã khép tán. Đất bớt trôi, suối ở dưới trong hơn.',
      'Vườn ươm của huyện nhận đặt giống đến hết tháng; nhà nào muốn chuyển từ keo sang gỗ lớn được hướng dẫn tại nương.',
    ],
  },
] as const

const communeStories = [
  {
    section: 'tin-tuc',
    title: 'Bà con {place} gặt lúa rẫy trước mưa',
    lead: 'Các nhóm đổi công giúp nhau, mỗi ngày gặt xong vài nương.',
    text: [
      'Để kịp trước đợt mưa, các thôn lập nhóm đổi công: hôm nay gặt cho nhà này, ngày mai sang nhà khác.',
      'Nhà nào neo người xin báo trưởng thôn để được giúp.',
    ],
  },
  {
    section: 'tin-tuc',
    title: 'Tổ bảo vệ rừng {place} đi tuần đầu tháng',
    lead: 'Tổ đi hai ngày, ghi lại những nơi cần canh lửa mùa khô.',
    text: [
      'Tổ tuần tra đi dọc suối lên rừng đầu nguồn, xem lại các chòi canh và đường băng cản lửa.',
      'Ai thấy khói trong rừng xin gọi ngay cho trưởng thôn hoặc kiểm lâm.',
    ],
  },
] as const

/** A commune's story with a lead picture. */
export function communeStory(place: string, at: number) {
  const story = communeStories[at % communeStories.length]!
  return { ...story, title: story.title.replace('{place}', place) }
}

/** The week's broadcast with its tune: a major third, as bells. */
export const broadcast = {
  section: 'thong-bao',
  title: 'Lịch phát thanh trong tuần và nhạc hiệu mới',
  lead: 'Loa thôn phát hai buổi mỗi ngày; nghe thử nhạc hiệu ở đây.',
  text: [
    'Loa truyền thanh phát lúc 5 giờ sáng và 5 giờ chiều, tiếng Việt trước, tiếng Bru – Vân Kiều sau.',
    'Thôn nào loa rè hoặc không nghe được, xin báo cho Văn phòng xã. Giờ phát của từng buổi có trong tệp dưới đây.',
  ],
  transcript: 'Năm tiếng chuông: son, đô, mi, đô, la. Không có lời.',
  notes: [392, 523, 659, 523, 440].map((hertz) => ({ hertz, seconds: 0.7 })),
  seconds: 3.5,
  table:
    'Buổi,Giờ,Nội dung\nSáng,5:00,Tin trong huyện\nSáng,5:20,Thời tiết và mùa vụ\nChiều,17:00,Thông báo của xã\nChiều,17:15,Chương trình tiếng Bru – Vân Kiều\n',
} as const
