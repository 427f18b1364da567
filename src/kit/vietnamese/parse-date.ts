const isoOrder = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/
const dayFirst = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4})$/
const inWords = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/

/** Reads a date as people type it (23/3/2023, 23-03-2023, 23.3.2023, 2023-03-23, ngày 23 tháng 3 năm 2023); undefined for anything else, a year of two digits included. */
export function parseDate(text: string): Temporal.PlainDate | undefined {
  const tidy = text.normalize('NFC').trim().toLowerCase()
  const iso = isoOrder.exec(tidy)
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!)
  const vietnamese = dayFirst.exec(tidy) ?? inWords.exec(tidy)
  return vietnamese ? dateOf(vietnamese[3]!, vietnamese[2]!, vietnamese[1]!) : undefined
}

function dateOf(year: string, month: string, day: string): Temporal.PlainDate | undefined {
  const fields = { year: Number(year), month: Number(month), day: Number(day) }
  const date = fields.month > 0 && fields.day > 0 ? Temporal.PlainDate.from(fields) : undefined
  const isReal = date?.month === fields.month && date.day === fields.day && fields.year >= 1000
  return isReal ? date : undefined
}
