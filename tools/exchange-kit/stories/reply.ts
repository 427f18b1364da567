import { received } from '../expected.ts'
import { messageWith } from '../message.ts'
import { smallContent } from '../packets/content.ts'
import { oneMessage } from '../story.ts'

export const reply = oneMessage(
  {
    vi: 'Văn bản trả lời một văn bản của bên nhận (ResponseFor)',
    en: 'A reply to a document of the addressee (ResponseFor)',
    clause: 'QCVN 102:2016/BTTTT: ResponseFor',
  },
  received,
  (kit) => {
    const asked = kit.letter({ from: kit.to, to: kit.from })
    const answers = { organId: kit.to, letter: asked }
    return messageWith(kit, kit.letter({ answers, attachments: [smallContent('tra-loi')] }))
  },
)
