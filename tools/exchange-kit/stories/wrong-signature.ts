import { refused } from '../expected.ts'
import { messageOf, messageWith } from '../message.ts'
import { contentOf, smallContent } from '../packets/content.ts'
import { letterXml } from '../packets/letter-xml.ts'
import { pack } from '../packets/packed.ts'
import { signPacket } from '../packets/sign-packet.ts'
import { put } from '../put.ts'
import { oneMessage } from '../story.ts'

const clause = 'exchange/README: packet-unsigned, packet-signature'
const attachments = [smallContent('cong-van')]
const wrong = refused('packet-signature')

export const unsigned = oneMessage(
  { vi: 'Gói tin không ký', en: 'A packet without a signature', clause },
  refused('packet-unsigned'),
  async (kit) => {
    const letter = kit.letter({ attachments })
    return messageOf(kit, pack(letterXml(letter), attachments))
  },
)

export const signedByAnother = oneMessage(
  { vi: 'Gói tin do khóa khác ký', en: 'A packet signed by another key', clause },
  wrong,
  async (kit) => {
    const xml = await signPacket(letterXml(kit.letter({ attachments })), attachments, kit.stranger, kit.now())
    return messageOf(kit, pack(xml, attachments))
  },
)

export const changedAfterSigning = oneMessage(
  {
    vi: 'Gói tin bị sửa trích yếu sau khi ký',
    en: 'A packet whose subject was changed after signing',
    clause,
  },
  wrong,
  (kit) =>
    messageWith(kit, kit.letter({ subject: 'Cấp cho ông A', attachments }), {
      after: (xml) => put(xml, 'Cấp cho ông A', 'Cấp cho ông B'),
    }),
)

export const changedAttachment = oneMessage(
  { vi: 'Tệp đính kèm bị đổi sau khi ký', en: 'An attachment that was changed after signing', clause },
  wrong,
  async (kit) => {
    const signed = await signPacket(
      letterXml(kit.letter({ attachments })),
      attachments,
      kit.identity,
      kit.now(),
    )
    return messageOf(kit, pack(signed, [smallContent('cong-van', 'Công văn.pdf', 'đã bị đổi')]))
  },
)

export const unsignedAttachment = oneMessage(
  { vi: 'Tệp đính kèm không được ký cùng', en: 'An attachment that the signature leaves out', clause },
  wrong,
  async (kit) => {
    const all = [...attachments, contentOf('them', 'Thêm.pdf', Buffer.from('%PDF-1.7 thêm'))]
    const signed = await signPacket(
      letterXml(kit.letter({ attachments: all })),
      attachments,
      kit.identity,
      kit.now(),
    )
    return messageOf(kit, pack(signed, all))
  },
)
