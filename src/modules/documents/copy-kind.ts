/** Copies that are made of a paper into an electronic file: of an original, or of a copy (NĐ 30/2020 Đ.25, 26). */
export const electronicCopyKinds = ['SAO Y', 'SAO LỤC'] as const
export type ElectronicCopyKind = (typeof electronicCopyKinds)[number]
