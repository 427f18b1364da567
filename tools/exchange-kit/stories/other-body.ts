import { refused, turnedAway } from '../expected.ts'
import { messageOf, packLetter } from '../message.ts'
import { packedBytes } from '../packets/packed.ts'
import { oneMessage } from '../story.ts'

const clause = 'exchange/README: digest-wrong'

export const otherBody = oneMessage(
  { vi: 'Nội dung khác mã băm đã khai', en: 'A body that has another digest than stated', clause },
  turnedAway('digest-wrong'),
  async (kit) => {
    const packet = await packLetter(kit, kit.letter())
    return messageOf(kit, packet, { claims: { hash: '0'.repeat(64) } })
  },
)

export const shorterBody = oneMessage(
  { vi: 'Nội dung ngắn hơn kích thước đã khai', en: 'A body that is shorter than stated', clause },
  turnedAway('digest-wrong'),
  async (kit) => {
    const packet = await packLetter(kit, kit.letter())
    return messageOf(kit, packet, { claims: { size: packet.size + 1 } })
  },
)

export const noPacket = oneMessage(
  { vi: 'Nội dung không phải gói tin', en: 'A body that is no packet', clause: 'exchange/README: packet-…' },
  refused('packet-'),
  (kit) => messageOf(kit, packedBytes(Buffer.from('Đây không phải là gói tin edXML.'))),
)
