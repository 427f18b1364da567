/** Words that a superior's name may shorten (NĐ 30/2020 PL I.I.II.2.b). */
const shortened = [
  ['ỦY BAN NHÂN DÂN', 'UBND'],
  ['HỘI ĐỒNG NHÂN DÂN', 'HĐND'],
] as const

/** The last unit that a name speaks of, and what it is called; `xã hội` is none. */
const level = /^(.*)\s((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ(?!\sHỘI))\s.+)$/iu
const units = /^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s+/iu

/** Proper names that make the unit's kind part of its name: people and events; numbers are seen by themselves. */
const wholeNames = ['Hồ Chí Minh', 'Điện Biên Phủ', 'Lê Duẩn', 'Trần Hưng Đạo', 'Nguyễn Huệ', 'Quang Trung', 'Hai Bà Trưng', 'Lê Lợi', 'Hùng Vương', 'Võ Nguyên Giáp', 'Nguyễn Du', 'Phan Bội Châu'] // prettier-ignore

/** Capitals of a name as papers print it, composed (NFC). */
export const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi')

/** The name of an authority in capitals, whole; and in two lines, broken before the place, where one line is too short. */
export function organLines(name: string): { readonly whole: string; readonly broken: readonly string[] } {
  const whole = capitals(name).trim()
  const [, kind, place] = level.exec(whole) ?? []
  return { whole, broken: kind && place ? [kind, place] : [whole] }
}

/** The name of an authority without the unit that it is for: `Ủy ban nhân dân`. */
export const withoutUnit = (name: string): string => level.exec(name.trim())?.[1] ?? name.trim()

/** The unit that an authority's name speaks of: `tỉnh Quảng Trị`; empty where it names none. */
export const unitIn = (name: string): string => level.exec(name.trim())?.[2] ?? ''

/** A superior's name in capitals, whole and shortened. */
export function superiorLines(name: string): { readonly whole: string; readonly short: string } {
  const whole = capitals(name).trim()
  return { whole, short: shortened.reduce((text, [long, short]) => text.replace(long, short), whole) }
}

/** The place as a paper names it: the proper name of the unit, whole where it is a number or a person (NĐ 30/2020 PL I.I.II.4.a). */
export function placeOf(unitName: string): string {
  const name = unitName.normalize('NFC').trim()
  const proper = name.replace(units, '')
  const isWhole = /^\d|^[IVX]+$/.test(proper) || wholeNames.includes(proper)
  return isWhole ? name.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi')) : proper
}
