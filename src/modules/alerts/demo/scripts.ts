type Told = {
  readonly title: string
  readonly body: string
  /** Days from this week's Monday, at which hours. */
  readonly days: readonly number[]
  readonly times: readonly string[]
}

/** What a commune's loudspeakers read. */
export const scripts: readonly Told[] = [
  {
    title: 'Bản tin sáng: thời tiết và việc nhà nông',
    body: 'Kính thưa bà con.\nTrời hôm nay có mưa rải rác, đường vào các thôn trơn, bà con đi chậm.\nLúa đã phơi khô thì cất lên cao, tránh ẩm mốc.\nCán bộ thú y đến tiêm phòng trâu bò theo từng thôn, xin bà con giữ gia súc ở chuồng.\nCảm ơn bà con đã lắng nghe.',
    days: [0, 1, 2, 3, 4],
    times: ['05:00'],
  },
  {
    title: 'Nhắc chuẩn bị mùa mưa lũ',
    body: 'Mỗi nhà chuẩn bị gạo, nước uống, đèn pin, thuốc đủ dùng trong ba ngày.\nNhớ đường lên nhà sinh hoạt thôn.\nKhông lội qua suối, qua ngầm khi nước đang lên.\nCần giúp thì gọi trực ban xã, nơi không có sóng thì đánh kẻng ba hồi liên tục.',
    days: [1, 3, 5, 6],
    times: ['17:00', '19:00'],
  },
]
