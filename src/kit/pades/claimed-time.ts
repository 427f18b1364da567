import { type PdfObject, textOf } from '#kit/pdf/index.ts'

/** A PDF date `D:YYYYMMDDHHmmSSOHH'mm` (ISO 32000-2, clause 7.9.4); undefined where it is none. Without a zone it is taken as UTC. */
export function pdfInstant(value: PdfObject | undefined): Temporal.Instant | undefined {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([Z+-])(?:(\d\d)'?(\d\d)?'?)?)?/.exec(
    textOf(value),
  )
  if (!parts) return undefined
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign = 'Z',
    ahead = '00',
    more = '00',
  ] = parts
  const zone = sign === 'Z' ? 'Z' : `${sign}${ahead}:${more}`
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  } catch {
    return undefined // e.g. a thirteenth month
  }
}
