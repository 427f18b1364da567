import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { refused, written } from '../expected.ts'
import { type Changes, messageWith } from '../message.ts'
import { put } from '../put.ts'
import { oneMessage, sendExpecting, type Story } from '../story.ts'

const clause = 'OWASP XXE; exchange/README: packet-…'
const expected = refused('packet-')

/** A document type before the root: the signature, which covers the envelope alone, still holds. */
const declaring = (declared: string) => (xml: string) =>
  put(xml, '<edXML ', `<!DOCTYPE edXML ${declared}>\n<edXML `)
/** Something behind the envelope, where the signature does not look either. */
const behind = (piece: string) => (xml: string) =>
  put(xml, '</edXML:edXMLEnvelope>', `</edXML:edXMLEnvelope>${piece}`)

const laughs = Array.from({ length: 12 }, (_, level) =>
  level === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
).join('')

const hostile: readonly (readonly [vi: string, en: string, after: Required<Changes>['after']])[] = [
  ['khai báo kiểu tài liệu (DOCTYPE)', 'a document type', declaring('[]')],
  ['bom thực thể', 'an entity bomb', (xml) => declaring(`[${laughs}]`)(behind('<Extensions>&e11;</Extensions>')(xml))],
  ['nở bậc hai', 'quadratic blow-up', (xml) => declaring(`[<!ENTITY a "${'a'.repeat(50_000)}">]`)(behind(`<Extensions>${'&a;'.repeat(20_000)}</Extensions>`)(xml))],
  ['thực thể đọc tệp của máy', 'an entity that reads a file', (xml) => declaring('[<!ENTITY f SYSTEM "file:///etc/hostname">]')(behind('<Extensions>&f;</Extensions>')(xml))],
  ['lồng 100.000 tầng', 'nested 100,000 deep', behind('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
  ['một thẻ 200.000 thuộc tính', 'a tag of 200,000 attributes', behind(`<a ${Array.from({ length: 200_000 }, (_, n) => `b${n}=""`).join(' ')}/>`)],
  ['khai báo mã chữ khác', 'another encoding declared', (xml) => put(xml, 'encoding="UTF-8"', 'encoding="UTF-7"')],
  ['bị cắt cụt', 'truncated', (xml) => xml.slice(0, -20)],
] // prettier-ignore

/** Packets made to exhaust or to open whoever reads them; refused, and quickly. */
export const hostileXml: readonly Story[] = hostile.map(([vi, en, after]) =>
  oneMessage({ vi: `XML độc: ${vi}`, en: `Hostile XML: ${en}`, clause }, expected, (kit) =>
    messageWith(kit, kit.letter(), { after }),
  ),
)

/** An entity and a document type on an address where the kit listens: nobody may come. */
export const fetchedEntity: Story = {
  vi: 'XML độc: thực thể ở địa chỉ ngoài, không ai được tới lấy',
  en: 'Hostile XML: an entity at an address, which nobody may fetch',
  clause,
  expects: `${written(expected)}, nothing fetched`,
  tell: async (kit) => {
    let visits = 0
    const trap = createServer((socket) => {
      visits++
      socket.destroy()
    })
    await new Promise<void>((ready) => trap.listen(0, '127.0.0.1', ready))
    const address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/x`
    const after = (xml: string) =>
      declaring(
        `SYSTEM "${address}.dtd" [<!ENTITY % p SYSTEM "${address}.ent"> %p; <!ENTITY x SYSTEM "${address}">]`,
      )(behind('<Extensions>&x;</Extensions>')(xml))
    try {
      const { observed, faults } = await sendExpecting(
        kit,
        await messageWith(kit, kit.letter(), { after }),
        expected,
      )
      return visits === 0
        ? { observed, faults }
        : { observed: `${observed}, fetched ${visits} times`, faults: [...faults, 'the entity was fetched'] }
    } finally {
      trap.close()
    }
  },
}
