import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { fillContents, readPacket, writeSkeleton } from '#kit/edxml/index.ts'
import { contents, plan } from './edxml-packets.ts'
import { refusedPackets } from './edxml-refused.ts'
import { arriving, faultsOf, gathered, readWhole } from './edxml-streams.ts'

const folder = join(import.meta.dirname, '../fixtures/edxml/hostile')
const files = globSync('*.edxml', { cwd: folder }).map((file) => basename(file, '.edxml'))

describe('is refused', () => {
  for (const [name, told] of Object.entries(refusedPackets))
    it(name, async () => {
      const bytes = readFileSync(join(folder, `${name}.edxml`))
      for (const size of [65_536, 3]) {
        const faults = await faultsOf(() => readWhole(bytes, { size }))
        assert.deepEqual(faults.map(({ code, path }) => `${code} ${path}`.trim()), told) // prettier-ignore
        for (const { clause } of faults) assert.notEqual(clause, '')
      }
    })
})

it('no file is without its reason', () => {
  assert.deepEqual(files.toSorted(), Object.keys(refusedPackets).toSorted())
})

const skeleton = writeSkeleton(plan)
const packet = (await gathered(fillContents(skeleton, (contentId) => arriving(contents.get(contentId)!)))).toString() // prettier-ignore
const before = (mark: string, text: string) => packet.replace(mark, () => text + mark)
const subject = '</edXML:Subject>'

const large: readonly (readonly [what: string, code: string, xml: () => string])[] = [
  ['100,000 elements in each other', 'xml-too-deep', () => '<edXML>'.repeat(100_000)],
  ['100,000 in a subject', 'xml-too-deep', () => before(subject, '<b>'.repeat(100_000))],
  ['1,000,000 attributes', 'xml-too-large', () => packet.replace('<edXML:From>', `<edXML:From ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(' ')}>`)],
  ['1,000 attributes', 'xml-too-many-attributes', () => packet.replace('<edXML:From>', `<edXML:From ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}>`)],
  ['1,000 prefixes', 'xml-too-many-prefixes', () => before(subject, Array.from({ length: 1000 }, (_, at) => `<b xmlns:p${at}="u"/>`).join(''))],
  ['a text of 20 million letters', 'xml-too-large', () => before(subject, 'a'.repeat(20_000_000))],
  ['a comment of 20 million letters', 'xml-too-large', () => before(subject, `<!--${'a'.repeat(20_000_000)}-->`)],
  ['a name of 10,000 letters', 'xml-malformed', () => before(subject, `<${'a'.repeat(10_000)}/>`)],
  ['100,000 empty attachments', 'xml-too-many-elements', () => before('</AttachmentEncoded>', '<Attachment/>'.repeat(100_000))],
  ['100,000 empty contents', 'content-too-many', () => before('</AttachmentEncoded>', '<Attachment><ContentTransferEncoded/></Attachment>'.repeat(100_000))],
  ['100,000 receivers', 'xml-too-many-elements', () => before('<edXML:DocumentId>', '<edXML:To/>'.repeat(100_000))],
] // prettier-ignore

describe('is refused before it is read to its end', () => {
  for (const [what, code, xml] of large)
    it(what, async () => {
      const faults = await faultsOf(() => readWhole(xml()))
      assert.deepEqual(faults.map((one) => one.code), [code]) // prettier-ignore
    })
})

/** A beginning, and then the same again without end. */
async function* endless(beginning: string, again: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(beginning)
  for (const piece = Buffer.from(again); ;) yield piece
}
const untilContent = packet.slice(0, packet.indexOf('JVBER'))

describe('a stream without end is given up', () => {
  const limits = { content: 10_000_000 }
  for (const [what, code, source] of [
    ['of white space before the root', 'xml-too-large', endless('', ' '.repeat(65_536))],
    ['of text', 'xml-too-large', endless(`<edXML>`, 'a'.repeat(65_536))],
    ['of single letters in a tag', 'xml-too-large', endless(`<edXML a="`, 'a'.repeat(101))],
    ['of a content', 'content-too-large', endless(untilContent, 'QUJD'.repeat(10_000))],
    ['of white space in a content', 'content-too-large', endless(untilContent, '\r\n'.repeat(10_000))],
    ['of white space after padding', 'content-too-large', endless(`${untilContent}QQ==`, ' '.repeat(9999))],
  ] as const)
    it(what, async () => {
      const faults = await faultsOf(() => readPacket(source, undefined, limits))
      assert.deepEqual(faults.map((one) => one.code), [code]) // prettier-ignore
    })
})

it('every fault that can be told is told at once', async () => {
  const xml = packet
    .replace('<edXML:OrganId>H50.X00<', '<edXML:OrganId><')
    .replace(/<edXML:Subject>.*<\/edXML:Subject>/, '')
    .replace('<edXML:BussinessDocType>0', '<edXML:BussinessDocType>9')
    .replace('<edXML:Place>', '<edXML:Place>x</edXML:Place><edXML:Place>')
  const faults = await faultsOf(() => readWhole(xml))
  assert.deepEqual(faults.map(({ code, path }) => `${code} ${path}`).toSorted(), [
    'missing MessageHeader/From/OrganId',
    'missing MessageHeader/Subject',
    'out-of-range TraceHeaderList/Bussiness/BussinessDocType',
    'repeated MessageHeader/PromulgationInfo/Place',
  ])
})

it('a sink is told the end of a content only when all of it was good', async () => {
  const told: string[] = []
  const take = (place: number) => ({ write: () => void told.push(`write ${place}`), end: () => void told.push(`end ${place}`) }) // prettier-ignore
  const broken = `${packet.slice(0, packet.lastIndexOf('</edXML:ContentTransferEncoded>') - 5)}*`
  await faultsOf(() => readPacket(arriving(broken), take))
  assert.deepEqual([...new Set(told)], ['write 0', 'end 0', 'write 1'])
  await assert.rejects(readPacket(arriving(packet), () => ({ write: () => Promise.reject(new Error('disk full')), end: () => {} })), /disk full/) // prettier-ignore
})
