/** What begins a paragraph of its own in a legal text: an article, a chapter, a clause, a point, a dash. */
const begins = /^(?:(?:Điều|Chương|Mục|Phần|Phụ lục)\s|\d{1,3}[.)]\s|[a-zđ]\)\s|[-–•+]\s)/u
/** A line shorter than this part of the longest one ends its paragraph: nothing followed it there. */
const full = 0.75
const pageNumber = /^[-–\s]*\d{1,4}[-–\s]*$/

/** The paragraphs of a text that was set in lines and pages, as the letters of a PDF are; numbers of pages are left out. */
export function paragraphsOf(text: string): string[] {
  const lines = text
    .replaceAll(/\s*\f\s*/g, '\n')
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const longest = Math.max(0, ...lines.map((line) => line.length))
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  for (const line of lines) {
    if (pageNumber.test(line)) continue
    if (line === '' || begins.test(line)) close()
    open = open === '' ? line : `${open} ${line}`
    if (line.length < longest * full) close()
  }
  close()
  return paragraphs
}
