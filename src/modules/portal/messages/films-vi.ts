/** Words of what is made of films. */
export const filmsVi = {
  'film-ready': 'Người xem nhận bản nhẹ: {sizes}. Thông tin nơi quay đã được bỏ.',
  'film-waits': 'Đang làm bản nhẹ cho điện thoại. Phim xem được ngay, trong lúc chờ gửi bản gốc.',
  'film-original': 'Người xem nhận bản gốc',
  'film-absent':
    'Máy chủ chưa có ffmpeg nên chưa làm được bản nhẹ cho điện thoại. Quản trị máy chủ cài gói ffmpeg của Debian, bản nhẹ sẽ tự được làm.',
  'film-too-long': 'Phim dài hơn một giờ nên không làm bản nhẹ. Hãy cắt phim thành nhiều phần.',
  'film-unreadable': 'Không đọc được phim này để làm bản nhẹ. Hãy xuất lại thành MP4 (H.264) rồi tải lên.',
  'film-too-slow': 'Làm bản nhẹ quá ba giờ chưa xong nên đã dừng. Hãy tải lên phim ngắn hơn hoặc nhẹ hơn.',
} as const
