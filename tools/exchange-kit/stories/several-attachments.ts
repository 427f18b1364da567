import { received } from '../expected.ts'
import { messageWith } from '../message.ts'
import { contentOf, smallContent } from '../packets/content.ts'
import { oneMessage } from '../story.ts'

export const severalAttachments = oneMessage(
  {
    vi: 'Nhiều tệp đính kèm, tên tiếng Việt có dấu, một tệp rỗng',
    en: 'Several attachments with Vietnamese names, one of them empty',
    clause: 'QCVN 102:2016/BTTTT: Manifest, AttachmentEncoded',
  },
  received,
  (kit) =>
    messageWith(
      kit,
      kit.letter({
        subject: 'V/v cấp giống lúa & “bò cái” <đợt 2> cho hộ nghèo xã Tà Long',
        attachments: [
          smallContent('cong-van', 'Công văn số 12 ngày 26-11.pdf'),
          smallContent('phu-luc-1', 'Phụ lục 01 - Danh sách hộ được hỗ trợ (đã ký).pdf'),
          smallContent('phu-luc-2', "Biểu mẫu 'Đề nghị' & dự toán.pdf"),
          contentOf('rong', 'Tệp rỗng.pdf', new Uint8Array()),
        ],
      }),
    ),
)
