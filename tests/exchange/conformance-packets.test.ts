import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { it } from 'node:test'
import { readPacket } from '#kit/edxml/index.ts'
import { verifyXml } from '#kit/xades/index.ts'
import { strangeIdentity } from '../../tools/exchange-kit/identities.ts'
import { openKit } from '../../tools/exchange-kit/kit.ts'
import { messageWith } from '../../tools/exchange-kit/message.ts'
import { largeContent, smallContent } from '../../tools/exchange-kit/packets/content.ts'
import { documentIdOf } from '../../tools/exchange-kit/packets/letter.ts'
import { qcvn } from '../../tools/exchange-kit/packets/letter-xml.ts'
import { zipOf } from '../../tools/exchange-kit/packets/zip-of.ts'
import { readArguments, readSize } from '../../tools/exchange-kit/read-arguments.ts'
import { stories } from '../../tools/exchange-kit/stories/index.ts'

const identity = strangeIdentity(Temporal.Now.instant())
const kit = openKit({
  node: { host: '127.0.0.1', port: 1, base: '', certificate: identity.certificate },
  identity,
  stranger: identity,
  from: 'H50.X99',
  to: 'H50.X00.X03',
  large: 1,
  run: 'THU',
})

it('a packet of the kit is one without any tolerance, signed over its envelope and its attachments', async () => {
  const attachments = [smallContent('mot', 'Một.pdf'), largeContent('hai', 'Hai.pdf', 700_001)]
  const letter = kit.letter({ attachments })
  const { packet, claims } = await messageWith(kit, letter)
  const read = await readPacket(packet.bytes())
  assert.equal(read.packet.kind === 'document' && read.packet.documentId, documentIdOf(letter))
  assert.deepEqual(read.contents.map(({ size }) => size), [attachments[0]!.size, 700_001]) // prettier-ignore
  assert.deepEqual(read.tolerances.filter(({ code }) => !['type-detail', 'empty', 'missing'].includes(code)), []) // prettier-ignore
  const name = (local: string) => ({ namespace: qcvn, local })
  const envelope = [name('edXML'), name('edXMLEnvelope')]
  const { report } = verifyXml(read.skeleton, {
    place: [...envelope, name('edXMLHeader')],
    reads: envelope,
    attachments: new Map(
      read.contents.map(({ contentId, hash }) => [`cid:${contentId}`, { sha256: Buffer.from(hash, 'hex') }]),
    ),
    anchors: [identity.certificate],
    at: kit.now(),
  })
  assert.equal(report.indication, 'TOTAL-PASSED', report.findings.join())
  assert.deepEqual([claims.hash, claims.size], [packet.hash, packet.size])
})

it('a packet can be had from any byte on, and is the same each time', async () => {
  const { packet } = await messageWith(
    kit,
    kit.letter({ attachments: [largeContent('mot', 'Một.pdf', 500_000)] }),
  )
  const whole = Buffer.concat(await Array.fromAsync(packet.bytes()))
  assert.equal(createHash('sha256').update(whole).digest('hex'), packet.hash)
  for (const from of [1, 4095, 262_144, packet.size - 1])
    assert.ok(
      Buffer.concat(await Array.fromAsync(packet.bytes(from))).equals(whole.subarray(from)),
      String(from),
    )
})

it('a ZIP of the kit holds one entry under the name that was asked, however dishonest', async () => {
  const { default: JSZip } = await import('jszip')
  const zip = await JSZip.loadAsync(zipOf('sổ/tay.csv', Buffer.from('a;b')))
  assert.equal(await zip.file('sổ/tay.csv')?.async('string'), 'a;b')
  assert.match(Buffer.from(zipOf('../../x', new Uint8Array())).toString('latin1'), /\.\.\/\.\.\/x/)
})

it('every story has a name of its own in both languages, an expectation and a clause', () => {
  for (const language of ['vi', 'en'] as const)
    assert.equal(new Set(stories.map((story) => story[language])).size, stories.length)
  for (const { vi, en, expects, clause } of stories) assert.ok(vi !== en && expects !== '' && clause !== '')
})

it('sizes and arguments are read, and what cannot be meant is not', () => {
  assert.deepEqual(['64MB', '1 GB', '10', '2kb'].map(readSize), [67_108_864, 1_073_741_824, 10, 2048])
  assert.deepEqual(['', 'nhiều', '-1', '1TB'].map(readSize), [undefined, undefined, undefined, undefined])
  const asked = ['--url', 'https://[::1]:4901/nut/', '--from', 'H50.X99', '--to', 'H50.X00']
  assert.deepEqual(readArguments(asked)?.address, { host: '::1', port: 4901, base: '/nut' })
  for (const wrong of [['--url', 'http://127.0.0.1'], ['--from', 'a b'], ['--lang', 'fr'], ['--nhanh']])
    assert.equal(readArguments([...asked, ...wrong]), undefined, wrong.join(' '))
})
