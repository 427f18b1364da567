/** Words of what an alert says anew. */
export const changesVi = {
  'issue-next': 'Thay đổi cảnh báo',
  'next-lead':
    'Nâng hay hạ cấp, gia hạn, đổi nơi, sửa lời. Bản mới thay bản đang hiện; bản cũ vẫn được giữ trong lịch sử. Kênh nào đã gửi bản trước thì tự gửi bản mới.',
  changed: 'So với bản {number}:',
  'changed-raised': 'nâng cấp độ',
  'changed-lowered': 'hạ cấp độ',
  'changed-moved': 'đổi nơi bị ảnh hưởng',
  'changed-extended': 'kéo dài thời hạn',
  'changed-shortened': 'rút ngắn thời hạn',
  'changed-reworded': 'sửa lời',
  'further-raised': 'Nâng cấp: {headline}',
  'further-lowered': 'Hạ cấp: {headline}',
  'further-else': 'Cập nhật: {headline}',
  'further-all-clear': 'Đã hết nguy hiểm: {headline}',
  'further-error': 'Phát nhầm, xin lỗi bà con: {headline}',
} as const
