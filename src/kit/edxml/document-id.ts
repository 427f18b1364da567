import { readPacketDate } from './read-date.ts'
import type { PacketReference } from './packet.ts'

/** A date as packets write it: `2026/11/23`. */
export const writtenDate = (date: Temporal.PlainDate): string => date.toString().replaceAll('-', '/')

/** Number and symbol of a full reference: `7816/VPCP-TTĐT`; what does not begin with a number is all symbol. */
export function splitReference(code: string): PacketReference {
  const slash = code.indexOf('/')
  if (slash !== -1) return { number: code.slice(0, slash), notation: code.slice(slash + 1) }
  return /^\d/.test(code) ? { number: code, notation: '' } : { number: '', notation: code }
}

/** The identifier of a document: `<OrganId>,<yyyy/MM/dd>,<number>/<symbol>` (QĐ 28/2018, Đ.10.2.b, in the form that travels). */
export function documentIdOf(
  organId: string,
  date: Temporal.PlainDate,
  { number, notation }: PacketReference,
): string {
  return `${organId},${writtenDate(date)},${number}/${notation}`
}

/** The parts of an identifier of a document; undefined where it has another form. */
export function parseDocumentId(text: string):
  | {
      readonly organId: string
      readonly promulgatedOn: Temporal.PlainDate
      readonly reference: PacketReference
    }
  | undefined {
  const [, organId, date, code] = /^([^,\s]+),([^,]+),([^/]*\/.+)$/s.exec(text) ?? []
  const read = date === undefined ? undefined : readPacketDate(date)
  return read?.standard ? { organId: organId!, promulgatedOn: read.value, reference: splitReference(code!) } : undefined // prettier-ignore
}
