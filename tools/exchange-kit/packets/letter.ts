import type { Content } from './content.ts'

/** Begins the subject of everything that the kit sends, so that whoever receives it knows what it is worth. */
export const mark = '[KIỂM TRA TRAO ĐỔI]'

/** A document as its packet tells it; what the stories do not turn is fixed in `letter-xml.ts`. */
export type Letter = {
  readonly from: string
  readonly to: string
  readonly number: string
  readonly notation: string
  readonly promulgatedOn: Temporal.PlainDate
  /** When it left, for the trace. */
  readonly sentAt: Temporal.Instant
  /** Without the mark. */
  readonly subject: string
  /** BussinessDocType: 0 new, 1 recall, 2 update, 3 replace. */
  readonly business: 0 | 1 | 2 | 3
  readonly reason: string
  /** The document that is answered. */
  readonly answers?: { readonly organId: string; readonly letter: Letter }
  readonly attachments: readonly Content[]
}

const slashed = (date: Temporal.PlainDate) => date.toString().replaceAll('-', '/')

/** A date as packets write it: `yyyy/MM/dd`. */
export const dateInPacket = slashed

/** The key of a document: `<OrganId>,<yyyy/MM/dd>,<number>/<symbol>`. */
export const documentIdOf = ({ from, promulgatedOn, number, notation }: Letter): string =>
  `${from},${slashed(promulgatedOn)},${number}/${notation}`
