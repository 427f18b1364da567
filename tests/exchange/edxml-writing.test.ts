import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fillContents, readEnvelope, writeSkeleton, writeStatus } from '#kit/edxml/index.ts'
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
