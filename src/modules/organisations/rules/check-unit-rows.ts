import type { Contacts } from '../contacts.ts'
import type { Unit, UnitKind } from '../unit.ts'
import { type Fault, faultsOf, type Row, wholeNumber } from './row.ts'

export type UnitColumn =
  | ('name' | 'kind' | 'abbreviation' | 'parent' | 'remit' | 'sort')
  | ('address' | 'phone' | 'fax' | 'email' | 'website')

/** A unit as a row of a table gives it; the parent by name. */
export type UnitRow = {
  readonly name: string
  readonly kind: UnitKind
  readonly abbreviation: string
  readonly parent: string
  readonly remit: string
  readonly contacts: Contacts
  readonly sort: number
}

type Known = { readonly units: readonly Unit[]; kindOf(text: string): UnitKind | undefined }
export type Checked<Planned> = { readonly planned: readonly Planned[]; readonly faults: readonly Fault[] }

function namedTwice(names: readonly string[]): Set<string> {
  return new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))
}

/** Says whether following parents from a name comes back to it. */
function circles(name: string, parentOf: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>()
  for (
    let above = parentOf.get(name) ?? '';
    above !== '' && !passed.has(above);
    above = parentOf.get(above) ?? ''
  ) {
    if (above === name) return true
    passed.add(above)
  }
  return false
}

/** Checks a table of units row by row against itself and the units that are there; every fault of every row, nothing half-read. */
export function checkUnitRows(rows: readonly Row<UnitColumn>[], { units, kindOf }: Known): Checked<UnitRow> {
  const names = rows.map((row) => row.text('name').trim())
  const twice = namedTwice(names)
  const ambiguous = namedTwice(units.map(({ name }) => name))
  const known = new Set([...names, ...units.map(({ name }) => name)])
  const parentOf = new Map(rows.map((row) => [row.text('name').trim(), row.text('parent').trim()]))
  const faults: Fault[] = []
  const planned = rows.map((row): UnitRow => {
    const { text, fault, wants } = faultsOf(row, faults)
    const name = text('name')
    const parent = text('parent')
    const kind = kindOf(text('kind') || 'department')
    const email = text('email')
    wants('name', name !== '', 'organisations.field-missing')
    wants('name', name.length <= 300, 'organisations.too-long')
    wants('name', !twice.has(name), 'organisations.row-twice', { name })
    wants('name', !ambiguous.has(name), 'organisations.row-ambiguous', { name })
    wants('kind', kind !== undefined, 'organisations.row-kind-unknown', { kind: text('kind') })
    wants('parent', parent === '' || known.has(parent), 'organisations.row-unit-unknown', { name: parent })
    wants('parent', parent === '' || !circles(name, parentOf), 'organisations.unit-circle')
    wants('email', email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'organisations.email-malformed')
    const sort = wholeNumber(text('sort') || '100', 0, 9999)
    if (sort === undefined) fault('sort', 'organisations.number-malformed')
    const contacts = {
      address: text('address'),
      phone: text('phone'),
      fax: text('fax'),
      email,
      website: text('website'),
    }
    const facts = { name, parent, abbreviation: text('abbreviation'), remit: text('remit'), contacts }
    return { ...facts, kind: kind ?? 'department', sort: sort ?? 100 }
  })
  return { planned: faults.length > 0 ? [] : planned, faults }
}
