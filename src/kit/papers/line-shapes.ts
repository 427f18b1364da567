/** How the lines of a paper begin; the first shape that fits is taken. */
export const shapes = {
  addressees: /^Kính gửi\s*:\s*(.*)$/u,
  appendix: /^(Phụ lục)(?:\s+([IVXLC]+|\d{1,2}|[A-Z]))?\s*[.:]?(?:\s+(.*))?$/iu,
  issued: /^(?:Văn bản kèm theo|Ban hành kèm theo)\s*:\s*(Quy chế|Quy định|Chương trình|Kế hoạch|Phương án|Đề án|Dự án|Danh mục|Nội quy|Điều lệ)\s+(.*)$/iu, // prettier-ignore
  heading:
    /^((?:Phần|Chương)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)|(?:Tiểu mục|Mục)\s+\d+)(?:\s*[.:]\s*(.*)|\s+([\p{Lu}\d\s,–-]+))?$/u,
  article: /^(Điều\s+\d+[a-zđ]?)\s*[.:]\s*(.*)$/u,
  roman: /^([IVX]+\.)\s+(.*)$/u,
  clause: /^((?:\d{1,2}\.)+|\d{1,2}(?:\.\d{1,2})+)\s+(.*)$/u,
  point: /^([a-zđ]\))\s+(.*)$/u,
  dash: /^([-–•+*])\s+(.*)$/u,
  decides: /^([\p{Lu}\s]{6,40}):$/u,
  ground: /^(?:Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở)\s/u,
} as const

/** Whether a line is all in capitals, and not a number or a short sign. */
export function isCaption(line: string): boolean {
  const letters = line.replaceAll(/[^\p{L}]/gu, '')
  return (
    letters.length >= 5 &&
    letters === letters.toLocaleUpperCase('vi') &&
    /\s/.test(line) &&
    !/[.;:]$/.test(line)
  )
}

/** Whether words end as a sentence or a list does: then they are text, and no title. */
export const endsAsText = (words: string): boolean => /[.;:,!?…]$/.test(words) || words.length > 100

/** The end of a paper's text. */
export const endMark = './.'

/** A line without the sign that closes a paper's text; only its full stop stays. */
export const withoutEnd = (text: string): string => text.replace(/\s*\.\/\.\s*$/u, '.')
