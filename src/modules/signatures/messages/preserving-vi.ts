/** What is said of keeping signatures good for decades, in Vietnamese. */
export const preservingVi = {
  'signatures.preservation-asked': 'Chuẩn bị bảo quản chữ ký số lâu dài',
  'signatures.preservation-tried': 'Chưa bảo quản được chữ ký số lâu dài',
  'signatures.file-preserved': 'Đã bổ sung bằng chứng để chữ ký số có giá trị lâu dài',
  'mark-valid': 'Chữ ký hợp lệ',
  'mark-open': 'Chữ ký cần kiểm tra',
  'mark-failed': 'Chữ ký không hợp lệ',
} as const
