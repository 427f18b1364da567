import { received } from '../expected.ts'
import { messageWith } from '../message.ts'
import { smallContent } from '../packets/content.ts'
import { oneMessage } from '../story.ts'

export const rightPacket = oneMessage(
  {
    vi: 'Gói tin đúng được nhận, có biên nhận ký số',
    en: 'A right packet is received, with a signed receipt',
    clause: 'QĐ 28/2018 Đ.9; exchange/README: POST packets',
  },
  received,
  (kit) => messageWith(kit, kit.letter({ attachments: [smallContent('cong-van')] })),
)
