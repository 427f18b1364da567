import { fold } from '#kit/vietnamese/index.ts'
import { type Word, words } from '../messages/index.ts'
import { type PositionKind, positionKinds } from '../position.ts'
import type { PositionColumn } from '../rules/check-position-rows.ts'
import type { UnitColumn } from '../rules/check-unit-rows.ts'
import { type UnitKind, unitKinds } from '../unit.ts'

/** Headings of the table of units; the first is written, all are understood. */
export const unitColumns: Readonly<Record<UnitColumn, readonly string[]>> = {
  name: ['Tên đơn vị', 'Đơn vị', 'Unit', 'Name'],
  kind: ['Loại', 'Loại đơn vị', 'Kind'],
  abbreviation: ['Viết tắt', 'Ký hiệu', 'Abbreviation'],
  parent: ['Thuộc đơn vị', 'Đơn vị cấp trên', 'Parent'],
  remit: ['Nhiệm vụ', 'Chức năng', 'Remit'],
  address: ['Địa chỉ', 'Address'],
  phone: ['Điện thoại', 'Số điện thoại', 'Phone'],
  fax: ['Fax'],
  email: ['Thư điện tử', 'Email'],
  website: ['Trang thông tin', 'Website'],
  sort: ['Thứ tự', 'Order'],
}

/** Headings of the table of posts. */
export const positionColumns: Readonly<Record<PositionColumn, readonly string[]>> = {
  unit: ['Đơn vị', 'Tên đơn vị', 'Unit'],
  title: ['Chức danh', 'Vị trí', 'Title'],
  kind: ['Loại vị trí', 'Loại', 'Kind'],
  seats: ['Số người', 'Biên chế', 'Seats'],
}

/** Reads kinds by their code or their word in either language. */
function reader<Kind extends string>(
  kinds: readonly Kind[],
  wordOf: (kind: Kind) => Word,
): (text: string) => Kind | undefined {
  const byText = new Map<string, Kind>()
  for (const kind of kinds) {
    const word = wordOf(kind)
    for (const text of [kind, words.in('vi')(word), words.in('en')(word)]) byText.set(fold(text), kind)
  }
  return (text) => byText.get(fold(text))
}

/** The kind of unit that a cell names, in Vietnamese, English or by its code. */
export const unitKindOf = reader<UnitKind>(unitKinds, (kind) => `organisations.unit.${kind}`)

/** The kind of post that a cell names. */
export const positionKindOf = reader<PositionKind>(positionKinds, (kind) => `organisations.position.${kind}`)
