import { faultsOf, shown, turnedAway, written } from '../expected.ts'
import type { Kit } from '../kit.ts'
import { messageOf, packLetter } from '../message.ts'
import { send } from '../send.ts'
import type { Finding, Story } from '../story.ts'
import type { Shown } from '../wire/connect.ts'
import { NoAnswer } from '../wire/no-answer.ts'

const clause = 'RFC 8446 §4.4.2; exchange/README: peer-unknown'
const expected = turnedAway('peer-unknown', 'no-certificate')
const expects = `${written(expected)} / refused in TLS`

/** A right message on a connection of somebody else; a node may already end the handshake. */
async function sentAs(kit: Kit, who: Shown): Promise<Finding> {
  const message = await messageOf(kit, await packLetter(kit, kit.letter()))
  try {
    const reply = await send(kit, message, { shown: who })
    return { observed: shown(reply), faults: faultsOf(reply, message, expected) }
  } catch (fault) {
    const inTls = fault instanceof NoAnswer && ['refused-in-tls', 'cut-by-node'].includes(fault.code)
    if (!inTls) throw fault
    return { observed: fault.code, faults: [] }
  }
}

export const noCertificate: Story = {
  vi: 'Kết nối không xuất trình chứng thư',
  en: 'A connection without a certificate',
  clause,
  expects,
  tell: (kit) => sentAs(kit, undefined),
}

export const unknownCertificate: Story = {
  vi: 'Kết nối bằng chứng thư lạ, lời khai đúng',
  en: 'A connection with an unknown certificate, the statement in order',
  clause,
  expects,
  tell: (kit) => sentAs(kit, kit.stranger),
}
