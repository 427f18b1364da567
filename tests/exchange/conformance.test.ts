import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { addPeer, enterOrgan } from '#modules/exchange/index.ts'
import { examine } from '../../tools/exchange-kit/examine.ts'
import { keptIdentity, strangeIdentity } from '../../tools/exchange-kit/identities.ts'
import { openKit } from '../../tools/exchange-kit/kit.ts'
import { whyNotHeard } from '../../tools/exchange-kit/registered.ts'
import { stories } from '../../tools/exchange-kit/stories/index.ts'
import { newInstance } from './instance.ts'

const node = await newInstance('nut', [{ code: 'H50.X00.X03', name: 'UBND xã Tà Long' }])
after(() => node.close())
await node.start()

const from = 'H50.X99'
const to = 'H50.X00.X03'
const keys = join(node.folder, 'kit')
const at = Temporal.Now.instant()
const identity = keptIdentity(keys, at)
const pin = join(node.folder, 'nut.pem')
await writeFile(pin, node.identity.certificatePem)

/** The command as its user runs it. */
function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const address = `https://127.0.0.1:${node.exchangePort}`
  const program = join(import.meta.dirname, '../../bin/exchange-kit.mjs')
  const asked = ['--url', address, '--from', from, '--to', to, '--identity', keys, '--pin', pin]
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, ...asked, ...words], (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

const arrivals = async () => (await node.owner.query('SELECT FROM exchange.arrivals')).rowCount

const kit = openKit({
  node: { host: '127.0.0.1', port: node.exchangePort, base: '', certificate: node.identity.certificate },
  identity,
  stranger: strangeIdentity(at),
  from,
  to,
  large: 8 * 1024 * 1024,
  run: 'THU',
})

const unregistered = await command()
const before = await arrivals()

const by = 'test'
const peerId = await node.act(undefined, addPeer, {
  name: 'Bộ kiểm tra',
  url: 'https://127.0.0.1:9',
  certificates: identity.certificatePem,
  by,
  reason: 'test',
})
const withoutOrgan = await whyNotHeard(kit)
await node.act(undefined, enterOrgan, { organId: from, name: 'Cơ quan kiểm tra', peerId, axisId: null, by })
const told = await examine(kit, stories)

it('before it is registered, the kit says what the administrator of the node must enter', () => {
  const { code, err } = unregistered
  assert.equal(code, 3, err)
  assert.match(err, /peer-unknown/)
  assert.ok(err.includes(identity.certificatePem), 'the certificate to enter')
  assert.ok(err.includes(`cơ quan ${from}`) && err.includes(`the authority ${from}`))
  assert.equal(before, 0)
  assert.equal(withoutOrgan, 'sender-not-of-peer')
})

describe('once it is registered, this program passes every story', () => {
  for (const { story, observed, faults } of told)
    it(story.en, () => assert.deepEqual(faults, [], `expected ${story.expects}, observed ${observed}`))
})

it('everything that was received is marked as a test, and nothing else came', async () => {
  const { rows } = await node.owner.query(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE coalesce(packet->>'subject', packet->>'description') LIKE '[KIỂM TRA TRAO ĐỔI]%')::int AS marked FROM exchange.arrivals`,
  )
  assert.equal(rows[0].all, rows[0].marked)
  assert.ok(rows[0].all > 10)
})

it('the command prints the table for machines, and ends well when all is well', async () => {
  const { code, out, err } = await command('--story', 'receipt', '--json')
  assert.equal(code, 0, `${out}${err}`)
  const table = JSON.parse(out) as { passed: boolean; stories: readonly { observed: string }[] }
  assert.equal(table.passed, true)
  assert.ok(table.stories.length >= 3)
})

it('wrong usage, another certificate than the pinned one, and nobody there are told apart', async () => {
  const otherPin = join(node.folder, 'khac.pem')
  await writeFile(otherPin, identity.certificatePem)
  const [usage, noPin, other, nobody] = await Promise.all([
    command('--large', 'nhiều'),
    command('--pin', join(node.folder, 'không-có.pem')),
    command('--pin', otherPin),
    command('--url', 'https://127.0.0.1:9'),
  ])
  assert.deepEqual([usage.code, noPin.code, other.code, nobody.code], [2, 2, 4, 4])
  assert.match(noPin.err, /no certificate in/)
  assert.match(other.err, /not-the-pinned-certificate/)
  assert.match(nobody.err, /unreachable/)
})
