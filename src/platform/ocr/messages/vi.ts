/** Sentences about recognising scans; the key is the code. */
export const vi = {
  'ocr.absent':
    'Máy chủ chưa cài chương trình nhận dạng chữ (Tesseract), nên bản quét chưa đọc được. Người quản trị cài gói tesseract-ocr và tesseract-ocr-vie.',
  'ocr.no-vietnamese':
    'Chương trình nhận dạng chữ chưa có tiếng Việt, nên bản quét chưa đọc được. Người quản trị cài gói tesseract-ocr-vie.',
  'ocr.too-long': 'Nhận dạng chữ mất quá nhiều thời gian; trang này chưa tìm kiếm được.',
  'ocr.failed': 'Không nhận dạng được chữ trên hình này; hình có thể bị hỏng.',
} as const
