import { received, refused } from '../expected.ts'
import { messageWith } from '../message.ts'
import { smallContent } from '../packets/content.ts'
import { mark } from '../packets/letter.ts'
import { put } from '../put.ts'
import { oneMessage, type Story } from '../story.ts'

type Defect = readonly [vi: string, en: string, element: string, make: (xml: string) => string]

const content = (name: string) => new RegExp(`(?<=<edXML:${name}>)[^<]*`)
const whole = (name: string) => new RegExp(`<edXML:${name}>.*?</edXML:${name}>`)
const twice = (name: string) => (xml: string) => put(xml, whole(name), whole(name).exec(xml)![0].repeat(2))

/** Each defect with the element that the refusal must name; the packet is signed with it, so that nothing else is wrong. */
const defects: readonly Defect[] = [
  ['thiếu bên gửi', 'no sender', 'From', (xml) => put(xml, whole('From'), '')],
  ['hai bên gửi', 'two senders', 'From', twice('From')],
  ['thiếu bên nhận', 'no addressee', 'To', (xml) => put(xml, whole('To'), '')],
  ['hai mã định danh văn bản', 'two document ids', 'DocumentId', twice('DocumentId')],
  ['không có trích yếu', 'no subject', 'Subject', (xml) => put(xml, whole('Subject'), '')],
  ['hai trích yếu', 'two subjects', 'Subject', twice('Subject')],
  ['hai phần tiêu đề', 'two message headers', 'MessageHeader', twice('MessageHeader')],
  ['loại nghiệp vụ không có', 'an unknown kind of business', 'BussinessDocType', (xml) => put(xml, content('BussinessDocType'), '7')],
  ['hai loại nghiệp vụ', 'the kind of business twice', 'BussinessDocType', twice('BussinessDocType')],
  ['tệp đính kèm không phải Base64', 'an attachment that is no Base64', 'ContentTransferEncoded', (xml) => put(xml, '></edXML:ContentTransferEncoded>', '>*&#x2A;*</edXML:ContentTransferEncoded>')],
] // prettier-ignore

/** What live systems write, and a reader may keep out or keep whole instead of refusing it. */
const doubtful: readonly Defect[] = [
  ['ngày ban hành sai', 'a malformed date', 'PromulgationDate', (xml) => put(xml, content('PromulgationDate'), '31/02/20xx')],
  ['trích yếu quá dài', 'a subject that is too long', 'Subject', (xml) => put(xml, content('Subject'), `${mark} ${'a'.repeat(2000)}`)],
] // prettier-ignore

const named = ([vi, en, element]: Defect) => ({
  vi: `Sai cấu trúc: ${vi}`,
  en: `Against the schema: ${en}`,
  clause: `QCVN 102:2016/BTTTT: ${element}`,
})
const attachments = [smallContent('cong-van')]

/** Packets that are signed and stated rightly, with one thing against the schema. */
export const wrongSchema: readonly Story[] = [
  ...defects.map((defect) =>
    oneMessage(named(defect), { ...refused('packet-'), naming: defect[2] }, (kit) =>
      messageWith(kit, kit.letter({ attachments }), { before: defect[3] }),
    ),
  ),
  ...doubtful.map((defect) =>
    oneMessage(named(defect), [{ ...refused('packet-'), naming: defect[2] }, received], (kit) =>
      messageWith(kit, kit.letter({ attachments }), { before: defect[3] }),
    ),
  ),
]
