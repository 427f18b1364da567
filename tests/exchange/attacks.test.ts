import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { received } from '../../tools/exchange-kit/expected.ts'
import { messageWith } from '../../tools/exchange-kit/message.ts'
import { sendExpecting } from '../../tools/exchange-kit/story.ts'
import { between, ledgerOf } from './attack-ledger.ts'
import { type Attack, attackedSite } from './attack-site.ts'
import { attacksOnBodies, attacksOnConnections, attacksOnStatements } from './attacks-at-the-door.ts'
import { attacksOnContents, attacksOnReaders, attacksOnSignatures } from './attacks-on-packets.ts'

const site = await attackedSite()
const { node, kit } = site
after(() => node.close())
await node.start()

/** Nothing may come of an attack but a refusal, which stands as early as README promises, under the code that was answered. */
async function repelled({ stage, tell }: Attack): Promise<void> {
  const before = await ledgerOf(node)
  const { observed, faults } = await tell(site)
  const { taken, refused } = between(before, await ledgerOf(node))
  assert.deepEqual(faults, [], observed)
  assert.deepEqual(taken, [0, 0, 0], 'something came of it')
  assert.deepEqual(
    refused.map((one) => one.stage),
    stage === 'none' ? [] : [stage],
  )
  for (const { code, said } of refused) {
    assert.ok(observed.includes(code), `${code} is kept, but was answered: ${observed}`)
    assert.notEqual(said, '')
  }
}

const chapters: Readonly<Record<string, readonly Attack[]>> = {
  'who is not heard': attacksOnConnections,
  'what is refused before the packet is read': attacksOnStatements,
  'bodies that are not what was stated': attacksOnBodies,
  'packets made to exhaust or to open whoever reads them': attacksOnReaders,
  'attachments that are not what was signed': attacksOnContents,
  'signatures that do not hold over what would be read': attacksOnSignatures,
}
for (const [chapter, attacks] of Object.entries(chapters))
  describe(chapter, () => {
    for (const attack of attacks) it(attack.name, () => repelled(attack))
  })

it('after all of it a right packet is received', async () => {
  const { faults } = await sendExpecting(kit, await messageWith(kit, kit.letter()), received)
  assert.deepEqual(faults, [])
})
