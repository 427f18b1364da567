/** Words of what announcers recorded. */
export const recordingsVi = {
  'alerts.sound-wanted': 'Hãy chọn một tệp âm thanh MP3, M4A hoặc OGG.',
  'alerts.announcer-wanted': 'Hãy ghi ai đọc.',
  'alerts.no-recording': 'Bản tin này không có bản ghi âm.',
  'alerts.recording-kept': 'Đã lưu bản ghi âm. Bà con nghe được khi bản tin có lịch phát.',
  'alerts.recording-withdrawn': 'Đã gỡ bản ghi âm.',
  recording: 'Bản ghi âm',
  announcer: 'Ai đọc',
  sound: 'Tệp ghi âm',
  replace: 'Thay bằng tệp khác',
  'sound-hint': 'MP3, M4A hoặc OGG, tối đa 200 MB. Ghi bằng điện thoại là được.',
  'keep-recording': 'Lưu bản ghi âm',
  'withdraw-recording': 'Gỡ bản ghi âm',
  'listen-to': 'Nghe: {title}',
  listen: 'Nghe',
  'read-by': 'Người đọc: {name}',
  minutes: 'khoảng {count} phút',
} as const
