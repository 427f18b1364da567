import assert from 'node:assert/strict'
import { it } from 'node:test'
import { elementsOf, readXml, XmlUnreadable } from '#kit/xml/index.ts'
import { type Dice, diceOf, mutated } from './fuzz/mutations.ts'
import { whole } from './xades-forge.ts'
import { ask, attachments, bodyPath } from './xades-packet.ts'
import { signedPacket } from './xades-wrappings.ts'

const seeds = [whole, signedPacket]
const verified = (xml: Uint8Array | string, seed: string) =>
  ask(xml, { attachments, ...(seed === signedPacket ? { reads: bodyPath } : {}) })
const bytesOf = (octets: Uint8Array) => Buffer.from(octets).toString('latin1')
/** All that was ever signed: what is given out must be among it. */
const genuine = new Set(
  seeds.flatMap((seed) => verified(seed, seed).signed.map(({ octets }) => bytesOf(octets!))),
)

/** An element copied, moved, taken away or put in another's place, as only XML can be mutated. */
function rearranged(xml: string, dice: Dice): string {
  const spans = elementsOf(readXml(xml).root)
    .slice(1)
    .map(({ span }) => [xml.lastIndexOf('<', span.opened - 1), span.end] as const)
  if (spans.length === 0) return xml
  const [from, until] = spans[dice(spans.length)]!
  const piece = xml.slice(from, until)
  const rest = xml.slice(0, from) + xml.slice(until)
  const to = spans[dice(spans.length)]![dice(2)]!
  const renamed = piece.replace(/ (Id|URI|Type|Target|Algorithm)="/, ` ${['Id', 'ID', 'id', 'X'][dice(4)]}="`)
  const into = (text: string, what: string) => text.slice(0, to) + what + text.slice(to)
  return [rest, into(xml, piece), into(xml, renamed), into(rest, piece), xml.slice(0, from) + renamed + xml.slice(until)][dice(5)]! // prettier-ignore
}

function mutation(seed: string, dice: Dice): Uint8Array | string {
  if (dice(3) === 0) return mutated(Buffer.from(seed), dice)
  try {
    return dice(2) === 0 ? rearranged(seed, dice) : rearranged(rearranged(seed, dice), dice)
  } catch (fault) {
    if (fault instanceof XmlUnreadable) return mutated(Buffer.from(seed), dice)
    throw fault
  }
}

it('mutated packets neither crash the verifier nor give out what nobody signed', () => {
  const dice = diceOf(20261126)
  const told = new Map<string, number>()
  for (let round = 0; round < 500; round++) {
    const seed = seeds[dice(seeds.length)]!
    const { report, signed } = verified(mutation(seed, dice), seed)
    if (report.indication === 'TOTAL-PASSED') assert.ok(signed.length > 0)
    for (const { octets } of signed) assert.ok(genuine.has(bytesOf(octets!)), `round ${round}`)
    told.set(report.indication, (told.get(report.indication) ?? 0) + 1)
  }
  const passed = told.get('TOTAL-PASSED') ?? 0
  assert.ok(passed < 250, `${passed} of 500 passed: hardly anything was broken`)
  assert.equal(told.size, 3, [...told.keys()].join())
})
