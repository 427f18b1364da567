import { refused } from '../../tools/exchange-kit/expected.ts'
import { type Changes, type Message, messageOf, packLetter } from '../../tools/exchange-kit/message.ts'
import { smallContent } from '../../tools/exchange-kit/packets/content.ts'
import { packedBytes } from '../../tools/exchange-kit/packets/packed.ts'
import { put } from '../../tools/exchange-kit/put.ts'
import { sendExpecting, type Story } from '../../tools/exchange-kit/story.ts'
import type { Attack, AttackedSite } from './attack-site.ts'

/** A story of the conformance kit as an attack: the kit judges the answer, this test what is left in the database. */
export const fromKit = ({ en, tell }: Story): Attack => ({
  name: en,
  stage: 'packet',
  tell: ({ kit }) => tell(kit),
})

/** Two files. */
export const attachments = [smallContent('mot', 'Một.pdf'), smallContent('hai', 'Hai.pdf')]
/** A packet that must be refused for one of these reasons, once it was read. */
export const made = (
  name: string,
  codes: readonly string[],
  make: (site: AttackedSite) => Promise<Message>,
): Attack => ({
  name,
  stage: 'packet',
  tell: async (site) => sendExpecting(site.kit, await make(site), refused(...codes)),
})

/** A packet of two attachments that is changed before or after it is signed. */
export const changed = (name: string, codes: readonly string[], changes: Changes): Attack =>
  made(name, codes, async ({ kit }) =>
    messageOf(kit, await packLetter(kit, kit.letter({ subject: 'Cấp cho ông A', attachments }), changes)),
  )

/** Changes the letters of a packet as it travels, its contents within. */
export const travelling = (
  name: string,
  codes: readonly string[],
  change: (xml: string) => string | Buffer,
): Attack =>
  made(name, codes, async ({ kit }) => {
    const { bytes } = await packLetter(kit, kit.letter({ attachments }))
    const xml = Buffer.concat(await Array.fromAsync(bytes())).toString()
    return messageOf(kit, packedBytes(Buffer.from(change(xml))))
  })

/** Puts a piece behind the envelope, where the signature does not look. */
export const behind = (piece: string) => (xml: string) =>
  put(xml, '</edXML:edXMLEnvelope>', `</edXML:edXMLEnvelope>${piece}`)
/** The text of the first element of this name. */
export const value = (element: string) => new RegExp(`(?<=<edXML:${element}>)[^<]+`)
