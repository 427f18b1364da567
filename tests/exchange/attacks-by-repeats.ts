import { type Expected, faultsOf, refused, shown } from '../../tools/exchange-kit/expected.ts'
import { type Message, messageOf, messageWith, packLetter } from '../../tools/exchange-kit/message.ts'
import { smallContent } from '../../tools/exchange-kit/packets/content.ts'
import type { Letter } from '../../tools/exchange-kit/packets/letter.ts'
import { askProgress, send } from '../../tools/exchange-kit/send.ts'
import type { Reply } from '../../tools/exchange-kit/reply.ts'
import type { Attack, AttackedSite } from './attack-site.ts'

/** A packet that was received once, with what the instance said to it. */
export type First = { readonly letter: Letter; readonly message: Message; readonly receipt: string }

/** Sends what the attacks repeat. */
export async function sendFirst({ kit }: AttackedSite): Promise<First> {
  const letter = kit.letter({ attachments: [smallContent('goc')] })
  const message = await messageWith(kit, letter)
  const { receipt, said, status } = await send(kit, message)
  if (status !== 200 || said?.outcome !== 'received') throw new Error(`the first was not received: ${status}`)
  return { letter, message, receipt: receipt! }
}

/** Repeats of what was received: nothing comes a second time, whatever else is changed. */
export function attacksByRepeats(first: First): readonly Attack[] {
  const { letter, message, receipt } = first
  const { id } = message.claims
  const again = (name: string, repeat: (site: AttackedSite) => Promise<Reply>): Attack => ({
    name,
    stage: 'none',
    tell: async (site) => {
      const reply = await repeat(site)
      const same = reply.status === 200 && reply.receipt === receipt
      return { observed: shown(reply), faults: same ? [] : ['not the first receipt, letter by letter'] }
    },
  })
  const contradicted = (
    name: string,
    stage: Attack['stage'],
    expected: Expected,
    make: (site: AttackedSite) => Promise<Message>,
  ): Attack => ({
    name,
    stage,
    tell: async (site) => {
      const made = await make(site)
      const reply = await send(site.kit, made)
      return { observed: shown(reply), faults: faultsOf(reply, made, expected) }
    },
  })
  return [
    again('the same message again', ({ kit }) => send(kit, message)),
    again('the same message, stated anew', async ({ kit }) =>
      send(kit, await messageOf(kit, message.packet, { claims: { id } })),
    ),
    again('the same message, its time over', async ({ kit }) => {
      const goodUntil = kit.now().subtract({ hours: 1 }).toString()
      return send(kit, await messageOf(kit, message.packet, { claims: { id, goodUntil } }))
    }),
    again('asked how far it came', ({ kit }) => askProgress(kit, message)),
    contradicted('the same bytes under another name', 'packet', refused('document-doubled'), ({ kit }) =>
      messageOf(kit, message.packet),
    ),
    contradicted(
      'other bytes under its name',
      'statement',
      refused('same-id-other-content'),
      async ({ kit }) => messageOf(kit, await packLetter(kit, kit.letter()), { claims: { id } }),
    ),
    contradicted('the same document with other words', 'packet', refused('document-doubled'), ({ kit }) =>
      messageWith(kit, { ...letter, subject: 'Đã bị đổi' }),
    ),
    contradicted(
      'by another peer, as it came',
      'statement',
      refused('sender-not-of-peer'),
      async ({ kit, neighbour }) => messageOf(kit, message.packet, { claims: { from: neighbour.from } }),
    ),
  ]
}
