import { fold } from '#kit/vietnamese/index.ts'
import { proposed } from './certainty.ts'
import { distance } from './likeness.ts'
import type { Line } from './page.ts'
import type { Proposals, SecrecyMark, UrgencyMark } from './proposal.ts'

const isMark = (text: string) => {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  return letters.length <= 12 && letters === letters.toLocaleUpperCase('vi')
}

/** What a scan makes of a frame around a mark. */
const framed = (text: string) => fold(text).replaceAll(/[^a-z ]/g, ' ').replaceAll(/\b[il]\b/g, ' ').replaceAll(/\s+/g, ' ').trim() // prettier-ignore

const urgency: readonly (readonly [RegExp, UrgencyMark])[] = [
  [/^hoa ?toc( hen gio)?$/, 'flash'],
  [/^th[uo][ou]ng ?khan$/, 'very-urgent'],
  [/^khan$/, 'urgent'],
]
const secrecy: readonly (readonly [RegExp, SecrecyMark])[] = [
  [/^tuy[ea]t ?[mn]at$/, 'top-secret'],
  [/^t[oe]i ?[mn]at$/, 'high-secret'],
  [/^(do )?mat$/, 'secret'],
]

const markIn = <Mark>(text: string, marks: readonly (readonly [RegExp, Mark])[]) =>
  isMark(text) ? marks.find(([wanted]) => wanted.test(framed(text)))?.[1] : undefined

/** What is stamped alone is a mark, even where the scan got a letter of it wrong: better closed in vain than open. */
const stampedSecrecy: readonly (readonly [string, SecrecyMark])[] = [['tuyetmat', 'top-secret'], ['toimat', 'high-secret'], ['mat', 'secret']] // prettier-ignore

function secrecyOfStamp(text: string): SecrecyMark | undefined {
  const letters = framed(text).replaceAll(' ', '')
  const near = stampedSecrecy.find(([mark]) => distance(letters, mark, 2) <= Math.ceil(mark.length / 4))
  return near && isMark(text) && /m[^m]{2}$/.test(letters) ? near[1] : undefined
}

/**
 * The mark of secrecy that a line is, or undefined: MẬT, TỐI MẬT, TUYỆT MẬT in capitals and alone on its line, as stamps bear it
 * (Luật 29/2018/QH14 Đ.8). Tone marks may be lost by a scan, and a letter where it is known to be stamped; a sentence with “bảo mật” or
 * “bí mật” is none.
 */
export function secrecyMarkOf(text: string, stamped = false): SecrecyMark | undefined {
  const composed = text.normalize('NFC')
  return markIn(composed, secrecy) ?? (stamped ? secrecyOfStamp(composed) : undefined)
}

/** The mark of urgency that a line is, or undefined: KHẨN, THƯỢNG KHẨN, HỎA TỐC (NĐ 30/2020 PL I.III.2.b). */
export function urgencyMarkOf(text: string): UrgencyMark | undefined {
  return markIn(text.normalize('NFC'), urgency)
}

/** The stamps of urgency and secrecy of a first page (NĐ 30/2020 PL I.III.2), which stand alone in its upper half. */
export function findMarks(lines: readonly Line[], height: number): Pick<Proposals, 'urgency' | 'secrecy'> {
  const upper = lines.filter(({ box }) => box.y < height * 0.55)
  const urgent = upper.find(({ text }) => markIn(text, urgency))
  const markOf = ({ text, words }: Line) =>
    secrecyMarkOf(
      text,
      words.every(({ stamped }) => stamped),
    )
  const secret = lines.find(markOf)
  return {
    ...(urgent ? { urgency: proposed(markIn(urgent.text, urgency)!, [urgent], 0.97) } : {}),
    ...(secret ? { secrecy: proposed(markOf(secret)!, [secret], 0.97) } : {}),
  }
}
