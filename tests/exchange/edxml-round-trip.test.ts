import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { checkPacket, fillContents, readEnvelope, writeSkeleton, writeStatus } from '#kit/edxml/index.ts'
import { documents, statuses } from './edxml-arbitrary.ts'
import { contents as planContents, plan } from './edxml-packets.ts'
import { arriving, gathered, plain, readWhole } from './edxml-streams.ts'

it('every document that is written is read back identical, with its bytes and without a tolerance', async () => {
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(documents, fc.infiniteStream(bytes), fc.integer({ min: 1, max: 200 }), async (packet, stream, size) => {
        const contents = new Map(packet.attachments.map(({ contentId }) => [contentId, Buffer.from(stream.next().value!)] as const)) // prettier-ignore
        assert.deepEqual(checkPacket(packet), [])
        const skeleton = writeSkeleton(packet)
        const filled = fillContents(skeleton, (contentId) => arriving(contents.get(contentId)!, size))
        const read = await readWhole(await gathered(filled), { size: 7 * size })
        assert.deepEqual(read.tolerances, [])
        assert.deepEqual(plain(read.packet), plain(packet))
        assert.equal(read.skeleton, skeleton)
        assert.deepEqual(read.bytes, [...contents.values()])
        assert.deepEqual(plain(readEnvelope(/<edXML:edXMLEnvelope.*<\/edXML:edXMLEnvelope>/s.exec(skeleton)![0])), plain(packet)) // prettier-ignore
      }),
    { numRuns: 150 },
  ) // prettier-ignore
})

it('every report that is written is read back identical, without a tolerance', async () => {
  await fc.assert(
    fc.asyncProperty(statuses, async (packet) => {
      const read = await readWhole(writeStatus(packet))
      assert.deepEqual(read.tolerances, [])
      assert.deepEqual(plain(read.packet), plain(packet))
    }),
    { numRuns: 150 },
  )
})

it('a packet says the same however its bytes are cut', async () => {
  const xml = `\ufeff${writeSkeleton(plan)}`.replace(
    '<edXML:Subject>',
    '<edXML:Subject><!-- ]]> > --><![CDATA[--> ]]]>',
  )
  const packet = await gathered(fillContents(xml, (contentId) => arriving(planContents.get(contentId)!.subarray(0, 50)))) // prettier-ignore
  const whole = await readWhole(packet)
  assert.match(whole.packet.kind === 'document' ? whole.packet.subject : '', /^--> \]Phòng/)
  // The elements know their parents: they say the same where the skeleton does.
  const said = (read: typeof whole) => plain({ ...read, document: undefined })
  for (let size = 1; size < 40; size++) assert.deepEqual(said(await readWhole(packet, { size })), said(whole))
})
