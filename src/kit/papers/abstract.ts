/** First words that keep their capital inside a sentence: names of organs and of what the decree writes large (PL II). */
const large = /^(?:Ủy ban|Hội đồng|Hội nghị [A-ZĐ]|Nhân dân|Nhà nước|Đảng|Quốc hội|Chính phủ|Luật|Nghị|Quyết định|Thủ|Chủ tịch|Phó Chủ tịch|Sở|Phòng|Trung tâm|Tết|Ngày|Tháng)\s?/u // prettier-ignore

/** Words as they go on inside a sentence: a small first letter, unless a name begins there. */
function inside(text: string): string {
  const [first = '', second = ''] = text.split(/\s+/)
  const isName = large.test(text) || /^\p{Lu}/u.test(second) || !/^\p{Lu}\p{Ll}*,?$/u.test(first)
  return isName ? text : text.replace(/^./u, (letter) => letter.toLocaleLowerCase('vi'))
}

const bare = (abstract: string) => abstract.trim().replace(/^(?:v\/v|về việc)\s*:?\s*/iu, '')

/** The abstract below the number of a công văn: `V/v chủ động ứng phó với mưa lũ`. */
export const letterAbstract = (abstract: string): string =>
  bare(abstract) === '' ? '' : `V/v ${inside(bare(abstract))}`

/** The abstract below a type's name; a decision says `Về việc …` (Mẫu 1.2). */
export function namedAbstract(abstract: string, isDecision: boolean): string {
  const text = abstract.trim()
  if (text === '') return ''
  if (/^v\/v/iu.test(text) || (isDecision && !/^về\s/iu.test(text))) return `Về việc ${inside(bare(text))}`
  return text.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'))
}
