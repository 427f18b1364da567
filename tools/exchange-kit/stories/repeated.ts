import { faultsOf, received, shown } from '../expected.ts'
import type { Kit } from '../kit.ts'
import { type Message, messageOf, messageWith } from '../message.ts'
import type { Reply } from '../reply.ts'
import { smallContent } from '../packets/content.ts'
import { askProgress, send } from '../send.ts'
import type { Finding, Story } from '../story.ts'

const clause = 'QĐ 28/2018 Đ.10.2.b; exchange/README: received before'
const expects = '200 · received → 200 · the first receipt, letter by letter'

async function twice(kit: Kit, again: (first: Message) => Promise<Reply> | Reply): Promise<Finding> {
  const first = await messageWith(kit, kit.letter({ attachments: [smallContent('cong-van')] }))
  const before = await send(kit, first)
  const after = await again(first)
  const same = before.receipt !== undefined && after.receipt === before.receipt
  return {
    observed: `${shown(before)} → ${shown(after)}${same ? ' · the first receipt' : ' · another receipt'}`,
    faults: [
      ...faultsOf(before, first, received),
      ...(after.status === 200 ? [] : [`status ${after.status} for the repeat`]),
      ...(same ? [] : ['the repeat got another receipt']),
    ],
  }
}

export const repeated: Story = {
  vi: 'Gửi lặp lại: nhận đúng biên nhận lần đầu',
  en: 'A repeat gets the first receipt',
  clause,
  expects,
  tell: (kit) => twice(kit, (first) => send(kit, first)),
}

export const repeatedAnew: Story = {
  vi: 'Gửi lặp lại với lời khai ký lại: nhận đúng biên nhận lần đầu',
  en: 'A repeat with its statement signed anew gets the first receipt',
  clause,
  expects,
  tell: (kit) =>
    twice(kit, async (first) =>
      send(kit, await messageOf(kit, first.packet, { claims: { id: first.claims.id } })),
    ),
}

export const askedAfter: Story = {
  vi: 'Hỏi lại sau khi đã gửi (HEAD): nhận biên nhận lần đầu',
  en: 'Asked after by HEAD, a received message has its first receipt',
  clause: 'exchange/README: HEAD packets',
  expects,
  tell: (kit) => twice(kit, (first) => askProgress(kit, first)),
}
