import type { PaperType } from '#kit/first-page/index.ts'
import { slug } from '#kit/vietnamese/index.ts'
import type { Scored } from './score.ts'

const two = (figures: string) => figures.padStart(2, '0')
const marks = { 'TUYỆT MẬT': 'top-secret', 'TỐI MẬT': 'high-secret', MẬT: 'secret' } as const
const urgencies = { 'HỎA TỐC': 'flash', 'THƯỢNG KHẨN': 'very-urgent', KHẨN: 'urgent' } as const
const markIn = (text: string, of: Readonly<Record<string, string>>) =>
  Object.entries(of).find(([mark]) => new RegExp(`(^|\\s)${mark}(\\s|$)`, 'u').test(text))?.[1]

/** What one writes in an afternoon: regular expressions over the plain text, without places. The baseline of `bench/proposals.ts`. */
export function naively(text: string, types: readonly PaperType[]): Partial<Record<Scored, string>> {
  const lines = text.split(/[\n\f]/).map((line) => line.trim()).filter(Boolean) // prettier-ignore
  const reference = /Số\s*:?\s*(\d+)\s*([/-])\s*([\p{Lu}][\p{L}\d.&/-]*)/u.exec(text)
  const symbol = /Số\s*:?\s*\d*\s*[/-]\s*([\p{Lu}][\p{L}\d.&/-]*)/u.exec(text)?.[1]
  const date = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(text)
  const capitals = lines.filter((line) => line === line.toLocaleUpperCase('vi') && /\p{Lu}{3}/u.test(line))
  const isTitle = (line: string) => /(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BÍ THƯ)/.test(line)
  const nameOfType = (type: PaperType) => type.name.replace(/ \(.*/, '').toLocaleUpperCase('vi')
  const type = types.find((each) => capitals.includes(nameOfType(each)))
  const all = {
    reference: reference ? `${reference[1]}${reference[2]}${reference[3]}` : undefined,
    symbol,
    issuedOn: date ? `${date[3]}-${two(date[2]!)}-${two(date[1]!)}` : undefined,
    organName: capitals.slice(0, 4).find((line) => !/CỘNG H|ĐẢNG CỘNG SẢN|UBND /.test(line)),
    superiorName: capitals.slice(0, 2).find((line) => /^(UBND|BỘ|SỞ|TỈNH ỦY|HUYỆN ỦY) /.test(line)),
    typeCode: type?.code ?? (/V\/v/u.test(text) ? 'cong-van' : undefined),
    abstract: /(?:V\/v:?\s+|(?=Về việc ))(.+)/u.exec(text)?.[1],
    signerName: lines.findLast((line) => /^(\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}+$/u.test(line)),
    signerTitle: capitals.findLast(isTitle)?.replace(/^(KT|TM|TL|TUQ|Q)\. ?/, ''),
    urgency: markIn(capitals.join('\n'), urgencies),
    secrecy: markIn(capitals.join('\n'), marks),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && slug(value) !== '')) // prettier-ignore
}
