import assert from 'node:assert/strict'
import { it } from 'node:test'
import { examine } from '../../tools/exchange-kit/examine.ts'
import { strangeIdentity } from '../../tools/exchange-kit/identities.ts'
import { openKit } from '../../tools/exchange-kit/kit.ts'
import { stories } from '../../tools/exchange-kit/stories/index.ts'
import { otherBody } from '../../tools/exchange-kit/stories/other-body.ts'
import { repeated, repeatedAnew } from '../../tools/exchange-kit/stories/repeated.ts'
import { rightPacket } from '../../tools/exchange-kit/stories/right-packet.ts'
import { noCertificate, unknownCertificate } from '../../tools/exchange-kit/stories/wrong-certificate.ts'
import { wrongStatements } from '../../tools/exchange-kit/stories/wrong-statement.ts'
import type { Story } from '../../tools/exchange-kit/story.ts'
import { startFakeNode, type Wrongs } from './conformance-fake-node.ts'

const at = Temporal.Now.instant()
const [node, peer, stranger] = [strangeIdentity(at), strangeIdentity(at), strangeIdentity(at)]

/** What the kit finds wrong with a node of a few lines, by the name of the story. */
async function found(wrongs: Wrongs, told: readonly Story[]): Promise<Map<string, readonly string[]>> {
  const listener = await startFakeNode(node, peer, wrongs)
  try {
    const kit = openKit({
      node: { host: '127.0.0.1', port: listener.port, base: '', certificate: node.certificate },
      identity: peer,
      stranger,
      from: 'H50.X99',
      to: 'H50.X00.X03',
      large: 1024,
      run: 'THU',
    })
    const all = await examine(kit, told)
    return new Map(all.map(({ story, faults }) => [story.en, faults]))
  } finally {
    await listener.close()
  }
}

const sound = [rightPacket, repeated, repeatedAnew, otherBody, noCertificate, unknownCertificate, ...wrongStatements.slice(0, 6)] // prettier-ignore
/** Stories that end well only where something is refused. */
const refusals = stories.filter(({ expects }) => /refused|^4xx/.test(expects) && !/received/.test(expects))

it('a node that does these things right passes their stories', async () => {
  for (const [story, faults] of await found({}, sound)) assert.deepEqual(faults, [], story)
})

it('a node that forgets what it received fails where something is repeated', async () => {
  const faults = await found({ forgets: true }, [rightPacket, repeated, repeatedAnew])
  assert.deepEqual(faults.get(rightPacket.en), [])
  assert.deepEqual(faults.get(repeated.en), ['the repeat got another receipt'])
  assert.deepEqual(faults.get(repeatedAnew.en), ['the repeat got another receipt'])
})

it('a node that accepts everything fails every story in which something is to be refused', async () => {
  assert.ok(refusals.length > 50, `${refusals.length} stories`)
  for (const [story, faults] of await found({ acceptsEverything: true }, refusals))
    assert.notDeepEqual(faults, [], story)
})

it('a node that looks into no packet fails with every packet that is none, or is not signed', async () => {
  const packets = refusals.filter(({ expects }) => expects.includes('packet-'))
  assert.ok(packets.length > 40, `${packets.length} stories`)
  for (const [story, faults] of await found({}, packets)) assert.notDeepEqual(faults, [], story)
})

it('a receipt by another key, of other bytes, or none at all is not taken for one', async () => {
  const told = async (wrongs: Wrongs) => (await found(wrongs, [rightPacket])).get(rightPacket.en)
  assert.deepEqual(await told({ signer: stranger }), ['receipt: statement-signer', 'receipt: not verified'])
  assert.deepEqual(await told({ otherDigest: true }), ['receipt of other bytes'])
  assert.deepEqual(await told({ silent: true }), ['receipt: none'])
})

it('a node that is not there, or shows another certificate, is told as such', async () => {
  const listener = await startFakeNode(stranger, peer, {})
  const common = { identity: peer, stranger, from: 'H50.X99', to: 'H50.X00.X03', large: 1024, run: 'THU' }
  const address = { host: '127.0.0.1', port: listener.port, base: '', certificate: node.certificate }
  const [other] = await examine(openKit({ node: address, ...common }), [rightPacket])
  await listener.close()
  assert.deepEqual(other?.faults, ['not-the-pinned-certificate'])
  const [nobody] = await examine(openKit({ node: address, ...common }), [rightPacket])
  assert.deepEqual(nobody?.faults, ['unreachable'])
})
