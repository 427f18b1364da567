import type { Kit } from './kit.ts'
import { messageOf, packLetter } from './message.ts'
import { send } from './send.ts'

/** Codes with which a node says that it does not know the kit, its organ or the addressee. */
const notRegistered = [
  'no-certificate',
  'peer-unknown',
  'peer-revoked',
  'peer-paused',
  'certificate-expired',
  'sender-not-of-peer',
  'addressee-unknown',
]

/** Why the node will not hear the kit at all, asked with a message that it does not take in (its digest is wrong); undefined where it does. */
export async function whyNotHeard(kit: Kit): Promise<string | undefined> {
  const packet = await packLetter(kit, kit.letter())
  const { code } = await send(kit, await messageOf(kit, packet, { claims: { hash: '0'.repeat(64) } }))
  return notRegistered.includes(code) ? code : undefined
}
