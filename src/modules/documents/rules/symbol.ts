/** Writes the symbol of an issued paper (NĐ 30/2020 PL I.I.II.3): `QĐ-UBND` with a type, `UBND-TCKH` for a công văn; parts joined by hyphens. */
export function symbolOf({
  typeAbbreviation,
  authority,
  unit,
}: {
  /** Abbreviation of the type; empty for công văn and thư công. */
  readonly typeAbbreviation: string
  readonly authority: string
  /** Abbreviation of the drafting unit or field. */
  readonly unit: string
}): string {
  const parts = typeAbbreviation === '' ? [authority, unit] : [typeAbbreviation, authority]
  return parts.filter((part) => part !== '').join('-')
}

/** Number and symbol as papers bear them: a leading zero below 10. */
export const referenceOf = (number: number, symbol: string): string =>
  `${String(number).padStart(2, '0')}/${symbol}`
