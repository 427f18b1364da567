import { findOcr } from '#platform/ocr/index.ts'
import { type Finding, warn, well } from './finding.ts'

/** Whether scans can be recognised: Tesseract with Vietnamese, and with the data that tell which way up a page is. */
export async function lookAtOcr(): Promise<Finding[]> {
  const ocr = await findOcr()
  const install = 'apt install tesseract-ocr tesseract-ocr-vie'
  if (!ocr.available)
    return [
      warn(
        ocr.code === 'ocr.absent'
          ? `Chưa có Tesseract: bản quét không đọc và không tìm được; cài bằng ${install}`
          : `Tesseract chưa có tiếng Việt: bản quét không đọc được; cài bằng ${install}`,
        'scans cannot be recognised',
      ),
    ]
  if (!ocr.tellsOrientation)
    return [
      warn(
        'Tesseract thiếu tesseract-ocr-osd: trang quét ngược đọc chậm hơn',
        'tesseract-ocr-osd is missing',
      ),
    ]
  return [well(`Đọc được bản quét (Tesseract ${ocr.version}, tiếng Việt)`, 'scans are recognised')]
}
