import { faultsOf, received, shown } from '../expected.ts'
import type { Kit } from '../kit.ts'
import { type Message, messageWith } from '../message.ts'
import { largeContent } from '../packets/content.ts'
import type { Reply } from '../reply.ts'
import { askProgress, trySending } from '../send.ts'
import type { Finding, Story } from '../story.ts'

const clause = 'exchange/README: HEAD, PATCH packets'
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/** What was sent before the cut may still be on its way into the node when it is asked: it then tells the newer place. */
const mostCorrections = 5

/** Goes on from a byte, and from wherever the node then says. */
async function goOn(kit: Kit, message: Message, from: number): Promise<Reply | undefined> {
  let reply = await trySending(kit, message, { from })
  for (let left = mostCorrections; left > 0 && reply?.status === 409 && reply.offset; left--)
    reply = await trySending(kit, message, { from: reply.offset })
  return reply
}

/** Sends half, is cut, asks how far it came, and sends the rest. */
async function resumed(kit: Kit, message: Message): Promise<Finding> {
  const { packet } = message
  const half = Math.floor(packet.size / 2)
  const first = await trySending(kit, message, { offset: 0, cutAfter: half })
  if (first) return { observed: shown(first), faults: ['answered before the half was sent'] }
  const { status, offset = -1 } = await askProgress(kit, message)
  const kept = `${megabytes(packet.size)}: cut at ${half} → ${status} · upload-offset ${offset}`
  if (status !== 204 || offset < 1 || offset > half)
    return { observed: kept, faults: ['nothing to go on from'] }
  const last = await goOn(kit, message, offset)
  if (!last) return { observed: kept, faults: ['no answer'] }
  return { observed: `${kept} → ${shown(last)}`, faults: faultsOf(last, message, received) }
}

const expects = '204 · 0 < upload-offset ≤ what was sent → 200 · received'

export const cutAndResumed: Story = {
  vi: 'Đứt giữa chừng rồi gửi tiếp (6 MB)',
  en: 'Cut in the middle, then resumed (6 MB)',
  clause,
  expects,
  tell: async (kit) =>
    resumed(
      kit,
      await messageWith(kit, kit.letter({ attachments: [largeContent('ban-do', 'Bản đồ.pdf', 4_500_000)] })),
    ),
}

export const large: Story = {
  vi: 'Tệp đính kèm lớn (--large), đứt giữa chừng rồi gửi tiếp',
  en: 'A large attachment (--large), cut in the middle, then resumed',
  clause,
  expects,
  tell: async (kit) =>
    resumed(
      kit,
      await messageWith(kit, kit.letter({ attachments: [largeContent('lon', 'Bản đồ lớn.pdf', kit.large)] })),
    ),
}
