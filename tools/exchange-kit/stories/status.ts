import { received } from '../expected.ts'
import { messageOf } from '../message.ts'
import { pack } from '../packets/packed.ts'
import { signPacket } from '../packets/sign-packet.ts'
import { statusXml } from '../packets/status-xml.ts'
import { oneMessage } from '../story.ts'

export const status = oneMessage(
  {
    vi: 'Gói tin trạng thái “01 Đã đến” được nhận',
    en: 'A status packet “01 arrived” is received',
    clause: 'QĐ 28/2018 Đ.6.3, Đ.10.2.h',
  },
  received,
  async (kit) => {
    const sent = kit.letter({ from: kit.to, to: kit.from })
    const xml = statusXml(kit.from, sent, '01', kit.now())
    const packet = pack(await signPacket(xml, [], kit.identity, kit.now()), [])
    return messageOf(kit, packet, { claims: { kind: 'status' } })
  },
)
