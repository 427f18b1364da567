/** How a paper is laid out: which template of NĐ 30/2020 PL III its type follows. */
export type Family =
  | 'resolution'
  | 'decision'
  | 'named'
  | 'letter'
  | 'telegram'
  | 'invitation'
  | 'introduction'
  | 'minutes'
  | 'leave'
  | 'agreement'
  | 'personal-letter'

export type PaperType = {
  /** Code in the shared list of types. */
  readonly code: string
  readonly name: string
  /** As symbols bear it, in its exact case; empty where the decree gives none. */
  readonly abbreviation: string
  readonly family: Family
  /** The template of PL III that it follows; `recalled` where the decree draws none. */
  readonly source: string
}

const rows = [
  ['nghi-quyet', 'Nghị quyết', 'NQ', 'resolution', 'Mẫu 1.1'],
  ['quyet-dinh', 'Quyết định', 'QĐ', 'decision', 'Mẫu 1.2, 1.3'],
  ['chi-thi', 'Chỉ thị', 'CT', 'named', 'Mẫu 1.4'],
  ['quy-che', 'Quy chế', 'QC', 'named', 'Mẫu 1.4'],
  ['quy-dinh', 'Quy định', 'QyĐ', 'named', 'Mẫu 1.4'],
  ['thong-cao', 'Thông cáo', 'TC', 'named', 'Mẫu 1.4'],
  ['thong-bao', 'Thông báo', 'TB', 'named', 'Mẫu 1.4'],
  ['huong-dan', 'Hướng dẫn', 'HD', 'named', 'Mẫu 1.4'],
  ['chuong-trinh', 'Chương trình', 'CTr', 'named', 'Mẫu 1.4'],
  ['ke-hoach', 'Kế hoạch', 'KH', 'named', 'Mẫu 1.4'],
  ['phuong-an', 'Phương án', 'PA', 'named', 'Mẫu 1.4'],
  ['de-an', 'Đề án', 'ĐA', 'named', 'Mẫu 1.4'],
  ['du-an', 'Dự án', 'DA', 'named', 'Mẫu 1.4'],
  ['bao-cao', 'Báo cáo', 'BC', 'named', 'Mẫu 1.4'],
  ['bien-ban', 'Biên bản', 'BB', 'minutes', 'Mẫu 1.9'],
  ['to-trinh', 'Tờ trình', 'TTr', 'named', 'Mẫu 1.4'],
  ['hop-dong', 'Hợp đồng', 'HĐ', 'agreement', 'recalled'],
  ['cong-van', 'Công văn', '', 'letter', 'Mẫu 1.5'],
  ['cong-dien', 'Công điện', 'CĐ', 'telegram', 'Mẫu 1.6'],
  ['ban-ghi-nho', 'Bản ghi nhớ', 'BGN', 'agreement', 'recalled'],
  ['ban-thoa-thuan', 'Bản thỏa thuận', 'BTT', 'agreement', 'recalled'],
  ['giay-uy-quyen', 'Giấy ủy quyền', 'GUQ', 'named', 'Mẫu 1.4'],
  ['giay-moi', 'Giấy mời', 'GM', 'invitation', 'Mẫu 1.7'],
  ['giay-gioi-thieu', 'Giấy giới thiệu', 'GGT', 'introduction', 'Mẫu 1.8'],
  ['giay-nghi-phep', 'Giấy nghỉ phép', 'GNP', 'leave', 'Mẫu 1.10'],
  ['phieu-gui', 'Phiếu gửi', 'PG', 'named', 'Mẫu 1.4'],
  ['phieu-chuyen', 'Phiếu chuyển', 'PC', 'named', 'Mẫu 1.4'],
  ['phieu-bao', 'Phiếu báo', 'PB', 'named', 'Mẫu 1.4'],
  ['thu-cong', 'Thư công', '', 'personal-letter', 'recalled'],
] as const satisfies readonly (readonly [string, string, string, Family, string])[]

/** The 29 types of administrative papers in the decree's order (NĐ 30/2020 Đ.7; abbreviations PL III.I). */
export const paperTypes: readonly PaperType[] = rows.map(([code, name, abbreviation, family, source]) => ({
  code,
  name,
  abbreviation,
  family,
  source,
}))

/** The type with a code; papers of other types are laid out as a công văn. */
export function paperType(code: string | null): PaperType {
  return paperTypes.find((type) => type.code === code) ?? paperTypes[17]!
}

/** The abbreviations of copies (NĐ 30/2020 PL III.I): bản sao y, bản trích sao, bản sao lục. */
export const copyAbbreviations = { 'SAO Y': 'SY', 'TRÍCH SAO': 'TrS', 'SAO LỤC': 'SL' } as const
export type CopyKind = keyof typeof copyAbbreviations

const footed = ['cong-van', 'cong-dien', 'giay-gioi-thieu', 'giay-moi', 'phieu-gui', 'phieu-chuyen', 'phieu-bao', 'thu-cong'] // prettier-ignore

/** What a type shows and what it leaves out. */
export function featuresOf({ code, family }: PaperType): {
  /** Type name and abstract stand in the middle; a công văn has `V/v` under its number. */
  readonly named: boolean
  readonly abstract: boolean
  readonly numbered: boolean
  /** Place and date on the first page; minutes tell both in their text. */
  readonly dated: boolean
  /** `Kính gửi:` above the text. */
  readonly addressed: boolean
  /** Address and telephone at the foot of page 1. */
  readonly footed: boolean
  /** The receivers named above are `Như trên` below. */
  readonly asAbove: boolean
} {
  const unnamed = family === 'letter' || family === 'personal-letter'
  const addressed =
    unnamed || ['to-trinh', 'bao-cao', 'phieu-gui', 'phieu-chuyen', 'phieu-bao'].includes(code)
  return {
    named: !unnamed,
    abstract: !['introduction', 'leave', 'personal-letter'].includes(family),
    numbered: family !== 'personal-letter',
    dated: family !== 'minutes',
    addressed,
    footed: footed.includes(code),
    asAbove: addressed || family === 'telegram' || family === 'invitation',
  }
}
