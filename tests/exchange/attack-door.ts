import type { Expected } from '../../tools/exchange-kit/expected.ts'
import type { Kit } from '../../tools/exchange-kit/kit.ts'
import { type Message, messageOf, packLetter } from '../../tools/exchange-kit/message.ts'
import type { Packed } from '../../tools/exchange-kit/packets/packed.ts'
import { sendExpecting } from '../../tools/exchange-kit/story.ts'
import type { Attack, AttackedSite } from './attack-site.ts'

/** The packet of a letter that is in order. */
export const letterOf = async (kit: Kit): Promise<Packed> => packLetter(kit, kit.letter())
/** It in the message of a sender that does everything right. */
export const rightMessage = async (kit: Kit): Promise<Message> => messageOf(kit, await letterOf(kit))
/** An answer without a receipt. */
export const unheard = (status: number, code: string): Expected => ({
  status,
  receipt: 'none',
  codes: [code],
})

/** A message to which this must be answered. */
export const wrongly = (
  name: string,
  expected: Expected,
  make: (site: AttackedSite) => Promise<Message>,
  stage: Attack['stage'] = 'statement',
): Attack => ({ name, stage, tell: async (site) => sendExpecting(site.kit, await make(site), expected) })
