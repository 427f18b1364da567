import { faultsOf, received, shown } from '../expected.ts'
import { messageWith } from '../message.ts'
import { largeContent } from '../packets/content.ts'
import { trySending } from '../send.ts'
import type { Story } from '../story.ts'

const clause = 'exchange/README: offset-wrong'

export const wrongOffset: Story = {
  vi: 'Gửi tiếp từ vị trí sai: được báo vị trí đúng, gửi lại từ đó thì được nhận',
  en: 'Resumed at a wrong place: told the right one, and received from there',
  clause,
  expects: '409 · no receipt · offset-wrong, upload-offset 0 → 200 · received',
  tell: async (kit) => {
    const attachments = [largeContent('ban-do', 'Bản đồ.pdf', 4_000_000)]
    const message = await messageWith(kit, kit.letter({ attachments }))
    const wrong = await trySending(kit, message, { from: 1_000_000 })
    const faults = wrong
      ? faultsOf(wrong, message, { status: 409, receipt: 'none', codes: ['offset-wrong'] })
      : ['no answer']
    if (wrong?.offset !== 0)
      return { observed: wrong ? shown(wrong) : '', faults: [...faults, 'upload-offset is not 0'] }
    const right = await trySending(kit, message, { offset: 0 })
    return {
      observed: `${shown(wrong)} → ${right ? shown(right) : 'no answer'}`,
      faults: [...faults, ...(right ? faultsOf(right, message, received) : ['no answer'])],
    }
  },
}
