import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fillContents, readEnvelope, readPacket, writeSkeleton, writeStatus } from '#kit/edxml/index.ts'
import { contents, plan, working } from './edxml-packets.ts'
import { arriving, gathered, plain, readWhole } from './edxml-streams.ts'

const filled = (skeleton: string) =>
  gathered(fillContents(skeleton, (contentId) => arriving(contents.get(contentId)!, 1000)))

it('a document is written, filled and read back identical, without a tolerance', async () => {
  const skeleton = writeSkeleton(plan)
  const read = await readWhole(await filled(skeleton))
  assert.deepEqual(read.tolerances, [])
  assert.deepEqual(plain(read.packet), plain(plan))
  assert.equal(read.skeleton, skeleton)
  assert.deepEqual(read.bytes, [...contents.values()])
  assert.equal(read.signature, 'none')
  assert.deepEqual(
    read.contents.map(({ wrapped }) => wrapped),
    [false, true],
  )
})

it('a report is written and read back identical, without a tolerance', async () => {
  const read = await readWhole(writeStatus(working))
  assert.deepEqual(read.tolerances, [])
  assert.deepEqual(plain(read.packet), plain(working))
  assert.deepEqual(read.contents, [])
})

it('an envelope alone says the same as the whole packet', () => {
  const skeleton = writeSkeleton(plan)
  const [envelope] = /<edXML:edXMLEnvelope[\s\S]*<\/edXML:edXMLEnvelope>/.exec(skeleton)!
  assert.deepEqual(plain(readEnvelope(envelope)), plain(plan))
})

it('white space around values and fractions of seconds are not written', async () => {
  const at = Temporal.Instant.from('2026-11-23T03:15:30.999Z')
  const packet = { ...plan, subject: `\n ${plan.subject}\t`, traces: [{ organId: 'H50.X00', at }] }
  assert.equal(writeSkeleton(packet), writeSkeleton(plan))
})

it('a content of 256 MB passes without being held', async () => {
  const [first] = plan.attachments
  const piece = Buffer.alloc(65_536, 'Đakrông')
  const large = async function* () {
    for (let left = 4096; left > 0; left--) yield piece
  }
  const before = process.memoryUsage().rss
  let most = 0
  const packet = fillContents(writeSkeleton({ ...plan, attachments: [first!] }), large)
  const read = await readPacket(packet, () => ({
    write: () => void (most = Math.max(most, process.memoryUsage.rss())),
    end: () => {},
  }))
  assert.equal(read.contents[0]!.size, 256 * 1024 * 1024)
  assert.ok(most - before < 128 * 1024 * 1024, `${most - before} bytes more`)
})
