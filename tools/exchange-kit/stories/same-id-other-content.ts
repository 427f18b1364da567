import { received, refused, written } from '../expected.ts'
import { messageOf, messageWith, packLetter } from '../message.ts'
import { sendExpecting, type Story, together } from '../story.ts'

const contradicted = refused('same-id-other-content')

export const sameIdOtherContent: Story = {
  vi: 'Cùng mã thông điệp, nội dung khác: bị từ chối',
  en: 'The same message id with other content is refused',
  clause: 'exchange/README: same-id-other-content',
  expects: `${written(received)} → ${written(contradicted)}`,
  tell: async (kit) => {
    const first = await messageWith(kit, kit.letter())
    const claims = { id: first.claims.id }
    const other = await messageOf(kit, await packLetter(kit, kit.letter()), { claims })
    return together(await sendExpecting(kit, first, received), await sendExpecting(kit, other, contradicted))
  },
}
