import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { received } from '../../tools/exchange-kit/expected.ts'
import { type Changes, messageWith } from '../../tools/exchange-kit/message.ts'
import { type Content, contentOf } from '../../tools/exchange-kit/packets/content.ts'
import { zipOf } from '../../tools/exchange-kit/packets/zip-of.ts'
import { sendExpecting } from '../../tools/exchange-kit/story.ts'
import { between, ledgerOf } from './attack-ledger.ts'
import { type Attack, attackedSite } from './attack-site.ts'
import { attacksOnConnections, attacksOnStatements } from './attacks-at-the-door.ts'
import { attacksOnBodies } from './attacks-on-bodies.ts'
import { attacksOnSignatures } from './attacks-on-signatures.ts'
import { attacksByRepeats, sendFirst } from './attacks-by-repeats.ts'
import { attacksWithin, outcomeOf } from './attacks-within.ts'
import { attacksOnContents, attacksOnReaders } from './attacks-on-packets.ts'
import { until } from './send.ts'

const site = await attackedSite()
const { node, kit } = site
after(() => node.close())
await node.start()
const first = await sendFirst(site)
await until(
  () => ledgerOf(node),
  ({ papers }) => papers === 1,
)

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
  'repeats of what was received': attacksByRepeats(first),
}
for (const [chapter, attacks] of Object.entries(chapters))
  describe(chapter, () => {
    for (const attack of attacks) it(attack.name, () => repelled(attack))
  })

describe('what is only seen when the attachments are taken out is returned with the reason', () => {
  for (const { name, why, make } of attacksWithin)
    it(name, async () => {
      const before = await ledgerOf(node)
      const { observed, faults, state, subject, code, told } = await outcomeOf(site, await make(kit))
      assert.deepEqual(faults, [], observed)
      assert.deepEqual({ state, subject, code }, { state: 'rejected', subject: null, code: '02' })
      assert.match(told?.replace('Từ chối tiếp nhận', '') ?? '', why)
      assert.deepEqual(between(before, await ledgerOf(node)).taken, [1, 0, 0])
    })
})

/** The paper that came of a packet: its abstract and the names of its files. */
async function paperOf(changes: Changes, attachments: readonly Content[] = []) {
  const message = await messageWith(kit, kit.letter({ subject: 'Cấp cho ông A', attachments }), changes)
  const { faults, subject } = await outcomeOf(site, message)
  assert.deepEqual(faults, [])
  const { rows } = await node.owner.query(
    `SELECT d.abstract, array(SELECT f.name FROM documents.versions v JOIN files.files f ON f.id = v.file_id WHERE v.document_id = d.id) AS names
       FROM documents.documents d WHERE d.id::text = $1`,
    [subject],
  )
  return rows[0] as { abstract: string; names: string[] }
}

it('a comment in a text, which the signature does not see, cuts nothing off', async () => {
  const after = (xml: string) => xml.replaceAll('Cấp cho ông A', 'Cấp cho<!-- --> ông A')
  assert.match((await paperOf({ after })).abstract, /Cấp cho ông A$/)
})

it('a path in a ZIP leads nowhere: its file is called what the manifest calls it', async () => {
  const path = '../../../../tmp/krong-bi-ghi-de.csv'
  const zip = contentOf('nen', 'Số liệu.csv', zipOf(path, Buffer.from('a;b\n1;2\n')), 'application/zip')
  assert.deepEqual((await paperOf({}, [zip])).names, ['Số liệu.csv'])
  assert.equal(existsSync('/tmp/krong-bi-ghi-de.csv'), false)
})

it('after all of it a right packet is received', async () => {
  const { faults } = await sendExpecting(kit, await messageWith(kit, kit.letter()), received)
  assert.deepEqual(faults, [])
})
