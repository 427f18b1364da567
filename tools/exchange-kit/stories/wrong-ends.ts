import { type Expected, refused } from '../expected.ts'
import { messageOf, messageWith, packLetter } from '../message.ts'
import { oneMessage } from '../story.ts'

/** An organ that nobody has. */
const nobody = 'Z99.999.KIEMTRA'

export const wrongAddressee = oneMessage(
  {
    vi: 'Gửi tới cơ quan không có ở nút',
    en: 'A message to an organ that is not here',
    clause: 'exchange/README: addressee-unknown',
  },
  refused('addressee-unknown'),
  async (kit) =>
    messageOf(kit, await packLetter(kit, kit.letter({ to: nobody })), { claims: { to: nobody } }),
)

export const addresseeDiffers = oneMessage(
  {
    vi: 'Bên nhận trong gói tin khác lời khai',
    en: 'The packet names another addressee than the statement',
    clause: 'exchange/README: addressee-differs',
  },
  refused('addressee-differs'),
  (kit) => messageWith(kit, kit.letter({ to: nobody })),
)

export const foreignSender = oneMessage(
  {
    vi: 'Gửi thay cơ quan không do mình đại diện',
    en: 'A message for a sender that the peer does not speak for',
    clause: 'exchange/README: sender-not-of-peer',
  },
  refused('sender-not-of-peer'),
  async (kit) =>
    messageOf(kit, await packLetter(kit, kit.letter({ from: nobody })), { claims: { from: nobody } }),
)

export const senderDiffers = oneMessage(
  {
    vi: 'Bên gửi trong gói tin khác lời khai',
    en: 'The packet names another sender than the statement',
    clause: 'exchange/README: sender-differs',
  },
  refused('sender-differs'),
  (kit) => messageWith(kit, kit.letter({ from: nobody })),
)

const over: readonly [Expected, Expected] = [
  refused('message-expired'),
  { status: 422, receipt: 'expired', codes: ['message-expired'] },
]

export const expired = oneMessage(
  {
    vi: 'Thông điệp đã quá hạn',
    en: 'A message whose time is over',
    clause: 'exchange/README: message-expired',
  },
  over,
  async (kit) => {
    const at = (hours: number) => kit.now().subtract({ hours }).toString({ smallestUnit: 'second' })
    const packet = await packLetter(kit, kit.letter())
    return messageOf(kit, packet, { claims: { sentAt: at(48), goodUntil: at(24) } })
  },
)
