import { type Agency, agencies } from './agencies.ts'
import type { Dice } from './dice.ts'
import { grounds, people, receivers, sentences, subjects } from './subjects.ts'

/** The truth about a page, kept beside what prints it. */
export type Label = {
  readonly number?: string
  readonly symbol: string
  readonly date?: string
  readonly place: string
  readonly authority: string
  readonly superior?: string
  readonly type: string
  readonly abstract?: string
  readonly signerName: string
  readonly signerTitle: string
  readonly signerForm?: string
  readonly urgency?: string
  readonly secrecy?: string
  readonly addressees: readonly string[]
  readonly copies: readonly string[]
}

/** What is on the page, before anybody sets it. */
export type Paper = {
  readonly label: Label
  readonly agency: Agency
  readonly title?: string
  readonly abstractPrefix: string
  readonly dateParts: { readonly day: string; readonly month: string; readonly year: string }
  readonly signs: readonly string[]
  readonly rank?: string
  readonly paragraphs: readonly string[]
  readonly grounds: readonly string[]
  readonly withPage2: boolean
}

/** Names with the abbreviations that stand in symbols; công văn has neither. */
const types = [['QĐ', 'Quyết định'], ['TB', 'Thông báo'], ['BC', 'Báo cáo'], ['KH', 'Kế hoạch'], ['TTr', 'Tờ trình'], ['CT', 'Chỉ thị'], ['GM', 'Giấy mời'], ['HD', 'Hướng dẫn'], ['CTr', 'Chương trình'], ['NQ', 'Nghị quyết'], ['PA', 'Phương án'], ['CĐ', 'Công điện'], ['GGT', 'Giấy giới thiệu'], ['PC', 'Phiếu chuyển'], ['BB', 'Biên bản'], ['QyĐ', 'Quy định'], ['GUQ', 'Giấy ủy quyền'], ['ĐA', 'Đề án']] as const // prettier-ignore
const forms = /^(TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)[. ]/

function makeSymbol(agency: Agency, abbreviation: string | undefined, dice: Dice): string {
  if (agency.party) return `${abbreviation ?? 'CV'}/${agency.symbol}`
  if (abbreviation !== undefined) return `${abbreviation}-${agency.symbol}`
  return `${agency.symbol}-${dice.oneOf(agency.units)}`
}

const sentenceCase = (text: string) => text[0]!.toUpperCase() + text.slice(1)

/** Invents a paper: who, what, when, for whom. */
export function inventPaper(dice: Dice): Paper {
  const agency = dice.oneOf(agencies)
  const typed = dice.happens(0.55) ? dice.oneOf(types) : undefined
  const subject = dice.oneOf(subjects)
  const letter = typed === undefined
  const abstractPrefix = letter ? dice.oneOf(['V/v ', 'V/v ', 'V/v: ', 'Về việc ', '(V/v ']) : dice.oneOf(['Về việc ', 'Về việc ', 'V/v ', 'Về ', '']) // prettier-ignore
  const bare = letter || abstractPrefix === 'V/v '
  const abstract = bare ? subject : sentenceCase(abstractPrefix + subject)
  const withNumber = dice.happens(0.9)
  const withDate = dice.happens(0.92)
  const [day, month, year] = [dice.between(1, 28), dice.between(1, 12), dice.between(2023, 2026)]
  const two = (value: number) => String(value).padStart(2, '0')
  const signs = dice.oneOf(agency.signs)
  const form = signs.flatMap((line) => forms.exec(line)?.[1]?.replace('/', '') ?? []).at(-1)
  const toWhom = letter || ['TTr', 'BC', 'GM'].includes(typed[0])
  const addressees = toWhom ? Array.from({ length: dice.oneOf([1, 1, 1, 2, 3]) }, () => dice.oneOf(receivers)) : [] // prettier-ignore
  const copies = [letter ? 'Như trên' : dice.oneOf(['Như Điều 3', 'Như trên']), ...(dice.happens(0.6) ? [dice.oneOf(receivers)] : []), `Lưu: VT, ${dice.oneOf(['TH', 'NV', 'VX'])}`] // prettier-ignore
  const number = withNumber ? String(dice.oneOf([dice.between(1, 9), dice.between(10, 99), dice.between(100, 4000)])).padStart(2, '0') : undefined // prettier-ignore
  const label: Label = {
    number,
    symbol: makeSymbol(agency, typed?.[0], dice),
    date: withDate ? `${year}-${two(month)}-${two(day)}` : undefined,
    place: agency.place,
    authority: agency.lines.join(' '),
    superior: agency.superior.length > 0 ? agency.superior.join(' ') : undefined,
    type: typed?.[1] ?? 'Công văn',
    abstract,
    signerName: dice.oneOf(people),
    signerTitle: signs.at(-1)!.replace(forms, '').trim(),
    signerForm: form,
    urgency: dice.happens(0.15) ? dice.oneOf(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']) : undefined,
    secrecy: dice.happens(0.15) ? dice.oneOf(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']) : undefined,
    addressees: [...new Set(addressees)],
    copies: [...new Set(copies)],
  }
  const dateParts = { day: withDate ? two(day) : '   ', month: month < 3 ? two(month) : String(month), year: String(year) } // prettier-ignore
  return {
    label,
    agency,
    title: typed?.[1].toUpperCase(),
    abstractPrefix: bare ? abstractPrefix : '',
    dateParts,
    signs,
    rank: agency.symbol === 'CAT' ? dice.oneOf(['Đại tá', 'Thượng tá']) : undefined,
    paragraphs: Array.from({ length: dice.between(1, 4) }, () => dice.oneOf(sentences)),
    grounds: typed && ['QĐ', 'NQ', 'CT'].includes(typed[0]) ? grounds.slice(0, dice.between(2, 4)) : [],
    withPage2: dice.happens(0.2),
  }
}
