import { received, written } from '../expected.ts'
import type { Kit } from '../kit.ts'
import { messageWith } from '../message.ts'
import { smallContent } from '../packets/content.ts'
import type { Letter } from '../packets/letter.ts'
import { oneMessage, sendExpecting, type Story, together } from '../story.ts'

const clause = 'QĐ 28/2018 Đ.8; QCVN 102:2016/BTTTT: BussinessDocType'
const expects = `${written(received)} → ${written(received)}`
const attachments = [smallContent('cong-van')]

/** What follows a document: the same document, what is wanted with it now, and why. */
const after = (kit: Kit, letter: Letter, business: 1 | 2, reason: string): Letter => ({
  ...letter,
  business,
  reason,
  sentAt: kit.now(),
  attachments: business === 1 ? [] : attachments,
})

async function inOrder(kit: Kit, business: 1 | 2, reason: string) {
  const letter = kit.letter({ attachments })
  return together(
    await sendExpecting(kit, await messageWith(kit, letter), received),
    await sendExpecting(kit, await messageWith(kit, after(kit, letter, business, reason)), received),
  )
}

export const recalled: Story = {
  vi: 'Thu hồi văn bản đã gửi',
  en: 'A document that was sent is recalled',
  clause,
  expects,
  tell: (kit) => inOrder(kit, 1, 'Phát hành nhầm (kiểm tra)'),
}

export const updated: Story = {
  vi: 'Cập nhật văn bản đã gửi',
  en: 'A document that was sent is updated',
  clause,
  expects,
  tell: (kit) => inOrder(kit, 2, 'Thay tệp đính kèm (kiểm tra)'),
}

export const recalledFirst = oneMessage(
  {
    vi: 'Lệnh thu hồi tới trước văn bản: được nhận và giữ lại',
    en: 'A recall that comes before its document is received and held',
    clause,
  },
  received,
  (kit) => messageWith(kit, after(kit, kit.letter(), 1, 'Tới trước văn bản (kiểm tra)')),
)
