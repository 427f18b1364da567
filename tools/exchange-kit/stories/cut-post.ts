import { faultsOf, received, shown } from '../expected.ts'
import { messageWith } from '../message.ts'
import { largeContent } from '../packets/content.ts'
import { send, trySending } from '../send.ts'
import type { Story } from '../story.ts'

export const cutPost: Story = {
  vi: 'Gói tin nhỏ bị đứt khi đang gửi, gửi lại từ đầu',
  en: 'A small packet is cut while it is sent, and sent anew',
  clause: 'exchange/README: POST packets',
  expects: 'cut → 200 · received',
  tell: async (kit) => {
    const message = await messageWith(
      kit,
      kit.letter({ attachments: [largeContent('anh', 'Ảnh hiện trường.pdf', 600_000)] }),
    )
    const cut = await trySending(kit, message, { cutAfter: 400_000 })
    if (cut) return { observed: shown(cut), faults: ['answered before it was sent'] }
    const reply = await send(kit, message)
    return { observed: `cut → ${shown(reply)}`, faults: faultsOf(reply, message, received) }
  },
}
