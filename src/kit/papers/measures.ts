/** A measure that the decree gives as a range, both ends included: millimetres, or points for letters. */
export type Range = readonly [least: number, most: number]

type Letters = { readonly size: Range; readonly bold: boolean; readonly italic: boolean }

const upright = { bold: false, italic: false } as const
const bold = { bold: true, italic: false } as const

/** The measures of papers as they are in force from a day on; a later decree is another entry, never a change of this one. */
export const paperMeasures = {
  validFrom: '2020-03-05',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, II, IV',
  page: { width: 210, height: 297 },
  margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  letters: {
    nation: { size: [12, 13], ...bold },
    motto: { size: [13, 14], ...bold },
    superior: { size: [12, 13], ...upright },
    organ: { size: [12, 13], ...bold },
    number: { size: [13, 13], ...upright },
    placeAndDate: { size: [13, 14], bold: false, italic: true },
    typeName: { size: [13, 14], ...bold },
    abstract: { size: [13, 14], ...bold },
    letterAbstract: { size: [12, 13], ...upright },
    body: { size: [13, 14], ...upright },
    ground: { size: [13, 14], bold: false, italic: true },
    heading: { size: [13, 14], ...bold },
    signature: { size: [13, 14], ...bold },
    receivers: { size: [11, 11], ...upright },
    receiversHead: { size: [12, 12], bold: true, italic: true },
    drafter: { size: [11, 11], ...upright },
    contact: { size: [11, 12], ...upright },
    corner: { size: [10, 10], ...upright },
    appendix: { size: [14, 14], ...bold },
    pageNumber: { size: [13, 14], ...upright },
    urgency: { size: [13, 14], ...bold },
  },
  /** First line of a paragraph, in millimetres. */
  indents: [10, 12.7],
  /** Between paragraphs at least, in points. */
  betweenParagraphs: 6,
  /** As a multiple of single spacing. */
  lineSpacing: [1, 1.5],
  urgencyFrames: { KHẨN: [20, 8], 'THƯỢNG KHẨN': [40, 8], 'HỎA TỐC': [30, 8] },
} as const satisfies {
  readonly validFrom: string
  readonly source: string
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Range>>
  readonly letters: Readonly<Record<string, Letters>>
  readonly [more: string]: unknown
}
