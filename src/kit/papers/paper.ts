import type { Annex, Block } from './block.ts'
import type { CopyKind } from './paper-type.ts'

export const urgencyMarks = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const
export type UrgencyMark = (typeof urgencyMarks)[number]

export const circulationMarks = ['XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ'] as const
export type CirculationMark = (typeof circulationMarks)[number]

/** Who signs, in which place: lines of authority and titles in capitals, then the name. */
export type Signature = {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly lines: readonly string[]
  /** Without academic title or honour. */
  readonly name: string
}

/** The organisation's words on an electronic copy or on a file that goes with a paper (Mẫu 2.2, 3.2). */
export type CornerText = { readonly kind?: CopyKind; readonly text: string }

/** Everything that a paper of NĐ 30/2020 consists of (PL I.I.II), as data: the number and date are empty until it is issued. */
export type Paper = {
  readonly typeCode: string | null
  /** Superior authority, where the issuing one has one above it in its own line; as written in a name. */
  readonly superior?: string
  readonly organ: string
  /** Empty as long as there is none. */
  readonly number: string
  readonly symbol: string
  readonly place: string
  readonly date?: Temporal.PlainDate
  readonly abstract: string
  readonly addressees: readonly string[]
  readonly blocks: readonly Block[]
  readonly annexes: readonly Annex[]
  /** One, or two side by side: secretary and chair of minutes, parties of an agreement. */
  readonly signatures: readonly Signature[]
  /** `Nơi nhận`: one entry per line, without dash and sign at the end; the last tells where it is kept. */
  readonly receivers: readonly string[]
  readonly urgency?: UrgencyMark
  readonly circulation?: CirculationMark
  /** Initials of who typed it and how many copies: `PL.(300)`. */
  readonly drafter?: string
  /** Address, e-mail, website, telephone of the organ. */
  readonly contact?: string
  readonly corner?: CornerText
  /** Number, day and month are written in after it is signed, at the places `number-blank`, `day-blank` and `month-blank`. */
  readonly open?: boolean
  /** A draft: which version it is; a paper that is issued has none. */
  readonly draft?: number
  /** The day that the file bears: of issue, or of the draft. */
  readonly written: Temporal.PlainDate
}
