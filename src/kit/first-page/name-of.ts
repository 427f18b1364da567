import { fold } from '#kit/vietnamese/index.ts'

/** Words that name a kind of place: what follows is its name. */
const placeWords = ['tỉnh', 'huyện', 'xã', 'thị trấn', 'thị xã', 'thành phố', 'quận', 'phường', 'khu vực']

/** Words whose next word opens the name of a field: `Sở Nông nghiệp`, `Phòng Tài chính`. */
const openers = /^(sở|phòng|ban|bộ|cục|tổ|vụ|viện|hội|trường|tâm|và|đoàn|thuế|dự án|chi cục)$/

/** Names that stay small after their first word. */
const phrases = ['ủy ban nhân dân', 'uỷ ban nhân dân', 'hội đồng nhân dân', 'công an', 'kho bạc nhà nước', 'tòa án nhân dân', 'toà án nhân dân', 'bảo hiểm xã hội', 'văn phòng', 'trung tâm', 'ban quản lý dự án', 'ban chỉ đạo', 'thanh tra', 'huyện ủy', 'tỉnh ủy', 'đảng ủy', 'đảng bộ', 'trường', 'chi cục', 'tập đoàn', 'hạt kiểm lâm', 'quỹ'] // prettier-ignore

const short = /^(UBND|HĐND|MTTQ|VNPT|PTDTBT|PTDTNT|THPT|THCS|TNHH|MTV|BCH|BHXH|HTX|[IVX]{1,4})$/

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

/** Writes a name set in capitals as names are written (NĐ 30/2020 PL II): `Ủy ban nhân dân huyện Đakrông`, `Phòng Tài chính - Kế hoạch`. */
export function nameOf(lines: readonly string[]): string {
  const text = lines.join(' ').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const words = text.split(' ')
  const written: string[] = []
  let inPlace = false
  let opens = true
  for (const [index, word] of words.entries()) {
    const small = word.toLocaleLowerCase('vi')
    const rest = words.slice(index).join(' ').toLocaleLowerCase('vi')
    const phrase = phrases.find((each) => rest === each || rest.startsWith(`${each} `))
    const place = placeWords.find((each) => rest.startsWith(`${each} `))
    const insidePhrase = phraseBefore(words, index)
    if (short.test(word)) {
      written.push(word)
      inPlace = inPlace || /^(THPT|THCS|VNPT|BHXH)$/.test(word)
    } else if (isOfCountry(words, index)) written.push(capital(small))
    else if (insidePhrase) written.push(small)
    else if (place && index > 0) {
      written.push(small)
      inPlace = true
      continue
    } else if (inPlace && !/^(và|-|–)$/.test(small)) written.push(isPlaceWord(small) ? small : capital(small))
    else if (small === 'và') written.push(small)
    else written.push(opens || (phrase && index === 0) ? capital(small) : small)
    inPlace = inPlace || (index === 0 && place !== undefined)
    opens = openers.test(small) || /[-–,]$/.test(small)
  }
  return written.join(' ')
}

/** `Việt Nam`, wherever it stands. */
const isOfCountry = (words: readonly string[], index: number) =>
  words.slice(index, index + 2).join(' ') === 'VIỆT NAM' ||
  words.slice(index - 1, index + 1).join(' ') === 'VIỆT NAM'

const isPlaceWord = (word: string) => /^(trấn|phố|vực)$/.test(word)

/** Whether a word is a later word of a phrase that stays small. */
function phraseBefore(words: readonly string[], index: number): boolean {
  return phrases.some((phrase) => {
    const parts = phrase.split(' ')
    return parts.some((_, offset) => {
      if (offset === 0 || index - offset < 0) return false
      const there = words.slice(index - offset, index - offset + parts.length).join(' ')
      return fold(there) === fold(phrase)
    })
  })
}
