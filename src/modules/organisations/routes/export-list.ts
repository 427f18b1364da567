import { reason, refuse } from '#kit/refusal.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { type CellValue, writeCsv, writeXlsx } from '#platform/spreadsheets/index.ts'
import type { Handler, Visit } from '#platform/web/index.ts'
import type { AuthorityId } from '../authority.ts'
import { words } from '../messages/index.ts'
import { dayIn, idIn } from '../pages/visit-input.ts'
import { getAuthority } from '../store/authorities.ts'
import { listPositions } from '../store/positions.ts'
import { listUnits } from '../store/units.ts'
import { positionColumns, unitColumns } from '../parts/columns.ts'

type Table = { readonly headings: readonly string[]; readonly rows: readonly (readonly CellValue[])[] }
const headings = (columns: Readonly<Record<string, readonly string[]>>) =>
  Object.values(columns).map((names) => names[0]!)

async function unitTable(visit: Visit, id: AuthorityId, day: Temporal.PlainDate): Promise<Table> {
  const units = await visit.read((reader) => listUnits(reader, id, day))
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  const rows = units.map(({ name, kind, abbreviation, parentUnitId, remit, contacts, sort }) => {
    const { address = '', phone = '', fax = '', email = '', website = '' } = contacts
    const parent = parentUnitId ? (nameOf.get(parentUnitId) ?? '') : ''
    const kindName = sayAny('vi', `organisations.unit.${kind}`)
    return [name, kindName, abbreviation, parent, remit, address, phone, fax, email, website, sort]
  })
  return { headings: headings(unitColumns), rows }
}

async function positionTable(visit: Visit, id: AuthorityId, day: Temporal.PlainDate): Promise<Table> {
  const [units, positions] = await visit.read(
    async (reader) =>
      [await listUnits(reader, id, day), await listPositions(reader, { authorityId: id, day })] as const,
  )
  const place = new Map(units.map((unit, at) => [unit.id, at]))
  const rows = positions
    .toSorted((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0))
    .map(({ unitId, title, kind, seats }) => [
      units[place.get(unitId) ?? -1]?.name ?? '',
      title,
      sayAny('vi', `organisations.position.${kind}`),
      seats,
    ])
  return { headings: headings(positionColumns), rows }
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** The units or posts of an authority on a day as a file that the import understands. */
export const exportList: Handler = async (visit) => {
  const id = idIn<'authority'>(visit)
  const [list, format] = [visit.param('list'), visit.param('format')]
  const known = (list === 'don-vi' || list === 'vi-tri') && (format === 'xlsx' || format === 'csv')
  if (!known) return refuse(404, reason('organisations.address-unknown'))
  const { day } = dayIn(visit)
  const { slug } = await visit.read((reader) => getAuthority(reader, id, day))
  const table = list === 'don-vi' ? await unitTable(visit, id, day) : await positionTable(visit, id, day)
  const name = words.in('vi')(list === 'don-vi' ? 'units' : 'positions')
  const columns = table.headings.map((header) => ({ header }))
  const bytes =
    format === 'xlsx'
      ? await writeXlsx([{ name, columns, rows: table.rows }])
      : writeCsv([table.headings, ...table.rows])
  const fileName = `${list}-${slug}-${day.toString()}.${format}`
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[format], 'content-disposition': contentDisposition(fileName, false) },
  })
}
