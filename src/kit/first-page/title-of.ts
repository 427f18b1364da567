const short = /^(UBND|HĐND|MTTQ|VNPT|TAND|VKSND|BHXH|[IVX]{1,4})$/u

/** Words after which a title has another capital: `Phó Chủ tịch`, `Chánh Văn phòng`, `Trưởng phòng Tổ chức - Hành chính`. */
const opens = /^(phó|chánh|quyền|-|–|và|vụ|phòng|ban|cục)$/u
/** Words that stay small after them: `Trưởng ban`, `Trưởng phòng`. */
const staysSmall = /^(phòng|ban|tịch|đốc|trưởng|thư|án|tra|cục|vụ)$/u

/** Writes a title set in capitals as titles are written: `Phó Chủ tịch`, `Chánh Văn phòng`. */
export function titleOf(text: string): string {
  const words = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().split(' ')
  const written = words.map((word, index) => {
    if (short.test(word)) return word
    const small = word.toLocaleLowerCase('vi')
    const before = (words[index - 1] ?? '').toLocaleLowerCase('vi')
    const capital = index === 0 || (opens.test(before) && !staysSmall.test(small)) || before === 'phó'
    return capital ? small.charAt(0).toLocaleUpperCase('vi') + small.slice(1) : small
  })
  return written.join(' ')
}
