/** Words of the pages of radio and films. */
export const recordingsVi = {
  radio: 'Phát thanh',
  'radio-lead': 'Nghe lại các buổi phát thanh. Bấm nút nghe, không cần cài gì thêm.',
  'radio-none': 'Chưa có buổi phát thanh nào',
  'radio-none-lead': 'Bài có bản ghi âm sẽ hiện ở đây khi được đăng.',
  podcast: 'Theo dõi bằng phần mềm nghe (podcast)',
  'to-loudspeaker': 'Lịch loa truyền thanh trong tuần',
  films: 'Phim, video',
  'films-lead': 'Phim của các bài đã đăng. Phim chỉ tải khi bấm xem.',
  'films-none': 'Chưa có phim nào',
  'films-none-lead': 'Bài có phim sẽ hiện ở đây khi được đăng.',
} as const
