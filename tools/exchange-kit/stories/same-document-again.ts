import { faultsOf, received, refused, shown, written } from '../expected.ts'
import { messageWith } from '../message.ts'
import { smallContent } from '../packets/content.ts'
import { send } from '../send.ts'
import { type Story, together } from '../story.ts'

const doubled = refused('document-doubled')

export const sameDocumentAgain: Story = {
  vi: 'Cùng văn bản trong thông điệp khác: bị từ chối, hoặc nhận lại biên nhận lần đầu',
  en: 'The same document in another message is refused, or given its first receipt',
  clause: 'QĐ 28/2018 Đ.10.2.b; exchange/README: document-doubled',
  expects: `${written(received)} → ${written(doubled)} / 200 · the first receipt`,
  tell: async (kit) => {
    const letter = kit.letter({ attachments: [smallContent('cong-van')] })
    const [first, other] = [
      await messageWith(kit, letter),
      await messageWith(kit, { ...letter, subject: 'Gửi lần hai' }),
    ]
    const before = await send(kit, first)
    const after = await send(kit, other)
    const given = before.receipt !== undefined && after.receipt === before.receipt
    return together(
      { observed: shown(before), faults: faultsOf(before, first, received) },
      { observed: shown(after), faults: given ? [] : faultsOf(after, other, doubled) },
    )
  },
}
