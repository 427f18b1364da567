/** What a sample reader said of an article, and what became of it. */
export type Said = {
  readonly name: string
  readonly text: string
  readonly contact?: string
  readonly answer?: string
  readonly refused?: string
  readonly waits?: true
}

/** Comments of sample readers; the names are made up. */
export const said: readonly Said[] = [
  {
    name: 'Hồ Thị Lan',
    text: 'Bài viết rõ ràng, dễ hiểu. Mong trang đăng thêm tin về đường vào bản Ka Túp, mùa mưa đi lại khó lắm.',
    contact: 'Nhắn qua trưởng bản',
    answer:
      'Cảm ơn bà con. Xã đã đưa đoạn đường này vào kế hoạch sửa chữa sau mùa mưa, khi khởi công sẽ báo trên trang này.',
  },
  {
    name: 'Côn Hương',
    text: 'Nhà tôi cũng tham gia. Lần sau nhờ thôn báo trước hai ngày để sắp xếp việc nương rẫy.',
  },
  { name: 'Nguyễn Văn Thành', text: 'Đề nghị ghi thêm số điện thoại của cán bộ phụ trách để bà con hỏi.' },
  { name: 'Hồ Văn Khăm', text: 'Tuyệt vời! Bà con phấn khởi lắm.' },
  {
    name: 'Khách',
    text: 'Ai cần vay tiền nhanh vào ngay vaytien.xyz nhé',
    refused: 'Quảng cáo, không liên quan đến bài viết.',
  },
  {
    name: 'Hồ Thị Nhoi',
    text: 'Cho tôi hỏi người già neo đơn có phải đi không, hay con cháu đi thay được?',
    waits: true,
  },
  {
    name: 'Lê Minh',
    text: 'Anh Hồ Văn Tơ ở thôn tôi, ĐT 0912 345 678, biết rõ chuyện này, nhờ phóng viên hỏi giúp.',
    waits: true,
  },
]

// prettier-ignore
const shortly: readonly Said[] = [
  { name: 'Pả Lương', text: 'Tin này bà con thôn tôi đọc trên loa rồi, nay xem lại cho rõ. Cảm ơn trang.' },
  { name: 'Hồ Thị Sâm', text: 'Xin hỏi thôn ở bên kia suối có được làm như vậy không?', answer: 'Có. Thôn nào cũng làm, cán bộ sẽ sang vào tuần tới.' },
  { name: 'Trần Quốc', text: 'Nên ghi thêm ngày giờ cụ thể ở đầu bài cho dễ nhớ.' },
  { name: 'Kăn Thơm', text: 'Hay quá, mong có thêm bài viết về chị em phụ nữ.' },
  { name: 'Hồ Văn Ngọt', text: 'Chỗ khúc cua gần trường còn thiếu biển báo, nhờ xem giúp.', answer: 'Đã ghi nhận và chuyển người phụ trách; việc xong sẽ báo ở đây.' },
  { name: 'Lê Thị Hoa', text: 'Tôi ở xa quê, đọc tin thấy ấm lòng.' },
  { name: 'Vỗ Miên', text: 'Đọc được cả khi mạng yếu, tốt lắm.' },
]

/** What one or two readers said, others for each number. */
export const saidShortly = (order: number): readonly Said[] => [
  shortly[order % shortly.length]!,
  ...(order % 2 === 0 ? [shortly[(order + 3) % shortly.length]!] : []),
]

/** What some of the readers gave, other ones for each number. */
export const starsOf = (order: number): typeof stars =>
  stars.filter((_, at) => (at * 3 + order) % 5 <= 1 + (order % 3))

/** Stars that sample readers gave, some with a reason for the editor. */
export const stars: readonly { readonly stars: number; readonly reason: string }[] = [
  { stars: 5, reason: '' },
  { stars: 4, reason: 'Có ảnh thì hay hơn.' },
  { stars: 5, reason: '' },
  { stars: 3, reason: 'Chữ hơi nhỏ trên điện thoại cũ.' },
  { stars: 5, reason: 'Dễ hiểu.' },
]
