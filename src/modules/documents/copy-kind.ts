/** Electronic copies: of the scan of an original, of the scan of a copy, of some pages of either or of a signed file (NĐ 30/2020 Đ.25, 26). */
export const electronicCopyKinds = ['SAO Y', 'SAO LỤC', 'TRÍCH SAO'] as const
export type ElectronicCopyKind = (typeof electronicCopyKinds)[number]
