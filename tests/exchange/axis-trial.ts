/** What tests of the axis share: two systems at one axis, and packets of few words. */
import type { AxisSettings } from '../../src/modules/exchange/axis.ts'
import { axisPresets } from '../../src/modules/exchange/rules/axis/presets.ts'
import type { GatewayKind } from './axis-credentials.ts'
import { axisStandIn, type AxisStandIn } from './axis-stand-in.ts'

export const [ours, alsoOurs, theirs, locked] = ['H50.X00.X03', 'H50.X00.X05', 'H50.X00', 'H50.X00.X09'] as const // prettier-ignore

/** An axis at which this instance is the system KRONG (organs X03 and X05 of the district), and the district another. */
export const trialAxis = (kind: GatewayKind): Promise<AxisStandIn> =>
  axisStandIn(kind, {
    systems: { KRONG: 'khoa-cua-krong', KHAC: 'khoa-khac' },
    agencies: [
      { code: ours, name: 'UBND xã Tà Long', system: 'KRONG' },
      { code: alsoOurs, name: 'UBND xã Húc Nghì', system: 'KRONG' },
      { code: theirs, name: 'UBND huyện Đakrông', system: 'KHAC' },
      { code: locked, name: 'UBND xã Ba Nang', system: 'KHAC', locked: true },
    ],
  })
export const trialSecret = 'khoa-cua-krong'

/** How that axis is spoken to. */
export const settingsOf = (
  { kind, url }: Pick<AxisStandIn, 'kind' | 'url'>,
  more: Partial<AxisSettings> = {},
): AxisSettings => ({
  ...axisPresets[kind],
  url,
  internal: true,
  systemId: 'KRONG',
  organs: [ours, alsoOurs],
  ...more,
})

const organ = (element: string, code: string) =>
  `<edXML:${element}><edXML:OrganId>${code}</edXML:OrganId><edXML:OrganizationInCharge/><edXML:OrganName>UBND ${code}</edXML:OrganName><edXML:OrganAdd/><edXML:Email/><edXML:Telephone/><edXML:Fax/><edXML:Website/></edXML:${element}>`
const envelope = (header: string) =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
${header}</edXML:edXMLEnvelope></edXML>`)

/** A document as another vendor's system writes it: unsigned, without attachments. */
export const documentOf = (
  number: number,
  { from = theirs, to = [ours], subject = 'V/v phòng chống thiên tai' }: { from?: string; to?: readonly string[]; subject?: string } = {}, // prettier-ignore
): Buffer =>
  envelope(`<edXML:edXMLHeader><edXML:MessageHeader>${organ('From', from)}${to.map((code) => organ('To', code)).join('')}
<edXML:DocumentId>${from},2026/11/23,${number}/KH-UBND</edXML:DocumentId><edXML:Code><edXML:CodeNumber>${number}</edXML:CodeNumber><edXML:CodeNotation>KH-UBND</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Đakrông</edXML:Place><edXML:PromulgationDate>2026/11/23</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeDetail>10</edXML:TypeDetail><edXML:TypeName>Kế hoạch</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>${subject}</edXML:Subject><edXML:Content/><edXML:SignerInfo><edXML:Competence>TM.</edXML:Competence><edXML:Position>Chủ tịch</edXML:Position><edXML:FullName>Hồ Văn Ngươi</edXML:FullName></edXML:SignerInfo>
<edXML:DueDate/><edXML:OtherInfo><edXML:Priority>0</edXML:Priority><edXML:SphereOfPromulgation/><edXML:TyperNotation/><edXML:PromulgationAmount/><edXML:PageAmount>1</edXML:PageAmount><edXML:Appendixes/></edXML:OtherInfo>
<edXML:SteeringType>1</edXML:SteeringType><edXML:ToPlaces/></edXML:MessageHeader>
<edXML:TraceHeaderList id="t" version="1.0" mustUnderstand="1" actor="http://schemas.xmlsoap.org/soap/actor/next"><edXML:TraceHeader><edXML:OrganId>${from}</edXML:OrganId><edXML:Timestamp>2026/11/23 08:00:00</edXML:Timestamp></edXML:TraceHeader>
<edXML:Bussiness><edXML:BussinessDocType>0</edXML:BussinessDocType><edXML:BussinessDocReason/><edXML:Paper>0</edXML:Paper></edXML:Bussiness></edXML:TraceHeaderList></edXML:edXMLHeader>
<edXML:edXMLBody><edXML:edXMLManifest version="1.0"/></edXML:edXMLBody>`)
