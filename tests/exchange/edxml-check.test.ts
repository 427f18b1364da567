import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  checkPacket,
  type DocumentPacket,
  type StatusPacket,
  writeSkeleton,
  writeStatus,
} from '#kit/edxml/index.ts'
import { commune, district, plan, working } from './edxml-packets.ts'
import { faultsOf, readWhole } from './edxml-streams.ts'

const long = (letters: number) => 'Đ'.repeat(letters)
const from = (more: Partial<typeof district>): Partial<DocumentPacket> => ({ from: { ...district, ...more } })
const business = (more: Partial<typeof plan.business>): Partial<DocumentPacket> => ({
  business: { ...plan.business, ...more },
})
const attachment = (more: Partial<(typeof plan.attachments)[0]>): Partial<DocumentPacket> => ({
  attachments: [{ ...plan.attachments[0]!, ...more }],
})
const update = { documentChanged: true, receiversChanged: false, receivers: [] }
const header = 'MessageHeader'

/** A change of a good packet, and what it may not be written for; nothing where it just fits. */
const documents: readonly (readonly [what: string, change: Partial<DocumentPacket>, faults: readonly string[]])[] = [
  ['an identifier of 35 letters', from({ organId: 'H50'.padEnd(35, '0') }), []],
  ['an identifier of 36 letters', from({ organId: 'H50'.padEnd(36, '0') }), [`too-long ${header}/From/OrganId`]],
  ['an identifier with a comma', from({ organId: 'H50,1' }), [`malformed ${header}/From/OrganId`]],
  ['no sender', from({ organId: ' ', name: '' }), [`missing ${header}/From/OrganId`, `missing ${header}/From/OrganName`]],
  ['a telephone of 21 letters', from({ telephone: long(21) }), [`too-long ${header}/From/Telephone`]],
  ['no receiver', { to: [] }, [`missing ${header}/To`]],
  ['a receiver twice', { to: [commune, commune] }, [`repeated ${header}/To/OrganId`]],
  ['no identifier of the document', { documentId: '' }, [`missing ${header}/DocumentId`]],
  ['an identifier of another form', { documentId: 'H50-2026-125' }, [`malformed ${header}/DocumentId`]],
  ['a number of 11 letters', { reference: { number: long(11), notation: long(30) } }, []],
  ['a number of 12 letters', { reference: { number: long(12), notation: long(31) } }, [`too-long ${header}/Code/CodeNumber`, `too-long ${header}/Code/CodeNotation`]],
  ['a number with a slash', { reference: { number: '1/2', notation: 'KH' } }, [`malformed ${header}/Code/CodeNumber`]],
  ['no date', { promulgatedOn: null }, [`missing ${header}/PromulgationInfo/PromulgationDate`]],
  ['a date of another age', { dueOn: Temporal.PlainDate.from('1802-06-01') }, [`out-of-range ${header}/DueDate`]],
  ['a type of 3', { documentType: { type: 3, detail: 0, name: 'Kế hoạch' } }, [`out-of-range ${header}/DocumentType/Type`, `out-of-range ${header}/DocumentType/TypeDetail`]],
  ['a subject of 500 letters beyond the first plane', { subject: '\u{20000}'.repeat(500) }, []],
  ['a subject of 501 letters', { subject: long(501) }, [`too-long ${header}/Subject`]],
  ['a subject with a control character', { subject: 'a\u0000b' }, [`characters ${header}/Subject`]],
  ['half a letter of two', { content: 'a\ud800' }, [`characters ${header}/Content`]],
  ['a character that XML has not', { content: 'a\uffff' }, [`characters ${header}/Content`]],
  ['a signer without a name', { signer: { competence: '', position: '', fullName: '' } }, [`missing ${header}/SignerInfo/FullName`]],
  ['fewer copies than none', { copies: -1, pages: 1.5 }, [`out-of-range ${header}/OtherInfo/PromulgationAmount`, `out-of-range ${header}/OtherInfo/PageAmount`]],
  ['an appendix without a title', { appendixes: [' '] }, [`missing ${header}/OtherInfo/Appendixes/Appendix`]],
  ['a place of 151 letters', { toPlaces: [long(151)] }, [`too-long ${header}/ToPlaces/Place`]],
  ['places of 1,001 letters in all', { toPlaces: Array.from({ length: 11 }, () => long(91)) }, [`too-long ${header}/ToPlaces`]],
  ['an answer to nothing', { answers: [{ organId: 'H50', code: '', documentId: '', promulgatedOn: null }] }, [`missing ${header}/ResponseFor/DocumentId`]],
  ['no trace', { traces: [] }, ['missing TraceHeaderList/TraceHeader']],
  ['a trace without time', { traces: [{ organId: 'H50', at: null }] }, ['missing TraceHeaderList/TraceHeader/Timestamp']],
  ['a recall without reason', business({ kind: 'recall' }), ['missing TraceHeaderList/Bussiness/BussinessDocReason', 'missing TraceHeaderList/Bussiness/DocumentId']],
  ['an update of nothing', business({ kind: 'update', reason: 'x', documentId: 'y' }), ['missing TraceHeaderList/Bussiness/BussinessDocumentInfo']],
  ['an update', business({ kind: 'update', reason: 'x', documentId: 'y', update }), []],
  ['changes of a new document', business({ update }), ['out-of-place TraceHeaderList/Bussiness/BussinessDocumentInfo']],
  ['a replacement of nothing', business({ kind: 'replace', reason: 'x' }), ['missing TraceHeaderList/Bussiness/ReplacementInfoList']],
  ['a replacement for nobody', business({ kind: 'replace', reason: 'x', replaces: [{ documentId: 'y', organIds: [] }] }), ['missing TraceHeaderList/Bussiness/ReplacementInfoList/ReplacementInfo/OrganIdList/OrganId']],
  ['a content identifier with space', attachment({ contentId: 'a b' }), ['malformed edXMLManifest/Reference/ContentId']],
  ['a content identifier with its scheme', attachment({ contentId: 'cid:a' }), ['malformed edXMLManifest/Reference/ContentId']],
  ['a type that is none', attachment({ type: 'pdf', name: '' }), ['missing edXMLManifest/Reference/AttachmentName', 'malformed edXMLManifest/Reference/ContentType']],
  ['two attachments of one identifier', { attachments: [plan.attachments[0]!, plan.attachments[0]!] }, ['repeated edXMLManifest/Reference/ContentId']],
  ['501 attachments', { attachments: Array.from({ length: 501 }, (_, at) => ({ ...plan.attachments[0]!, contentId: `a${at}` })) }, ['content-too-many edXMLManifest/Reference']],
  ['no attachment', { attachments: [] }, []],
] // prettier-ignore

const told = (faults: readonly { readonly code: string; readonly path: string }[]) =>
  faults.map(({ code, path }) => `${code} ${path}`).toSorted()

describe('a document with', () => {
  for (const [what, change, faults] of documents)
    it(`${what} ${faults.length > 0 ? 'may not be written' : 'may be written'}`, async () => {
      const packet = { ...plan, ...change }
      assert.deepEqual(told(checkPacket(packet)), faults.toSorted())
      if (faults.length > 0)
        assert.deepEqual(told(await faultsOf(() => writeSkeleton(packet))), faults.toSorted())
      else assert.deepEqual((await readWhole(writeSkeleton(packet))).packet.kind, 'document')
    })
})

const statuses: readonly (readonly [what: string, change: Partial<StatusPacket>, faults: readonly string[]])[] = [
  ['no code', { statusCode: '' }, [`missing ${header}/StatusCode`]],
  ['a code of one digit', { statusCode: '5' }, [`malformed ${header}/StatusCode`]],
  ['no document', { about: { organId: '', code: '', documentId: '', promulgatedOn: null } }, [`missing ${header}/ResponseFor/OrganId`, `missing ${header}/ResponseFor/Code`, `missing ${header}/ResponseFor/DocumentId`]],
  ['a sender without name', { from: { ...commune, name: '' } }, [`missing ${header}/From/OrganName`]],
  ['no time', { at: null }, []],
] // prettier-ignore

describe('a report with', () => {
  for (const [what, change, faults] of statuses)
    it(`${what} ${faults.length > 0 ? 'may not be written' : 'may be written'}`, async () => {
      const packet = { ...working, ...change }
      assert.deepEqual(told(checkPacket(packet)), faults.toSorted())
      if (faults.length > 0)
        assert.deepEqual(told(await faultsOf(() => writeStatus(packet))), faults.toSorted())
      else assert.deepEqual((await readWhole(writeStatus(packet))).tolerances, [])
    })
})

it('a packet too large to be read again is not written', async () => {
  const packet = { ...plan, replyFors: long(4_000_000) }
  assert.deepEqual(told(await faultsOf(() => writeSkeleton(packet))), ['xml-too-large '])
})
