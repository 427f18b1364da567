import { proposed } from './certainty.ts'
import type { Head } from './head.ts'
import { bare, distance } from './likeness.ts'
import { bottomOf, centreOf, type Line } from './page.ts'
import type { PaperType, Proposal } from './proposal.ts'

export type Title = { readonly type: Proposal; readonly abstract?: Proposal; readonly line: Line }

const isCapital = (text: string) =>
  text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text.replaceAll(' ', ''))

/** The type whose name a line in capitals is, but for letters that a scan got wrong. */
function typeNamed(text: string, types: readonly PaperType[]): PaperType | undefined {
  if (!isCapital(text)) return undefined
  const read = bare(text)
  const off = (type: PaperType) => distance(read, bare(type.name.replace(/\(.*\)/, '')), 2)
  const nearest = types.toSorted((one, other) => off(one) - off(other))[0]
  if (!nearest) return undefined
  const allowed = read.length <= 6 ? 0 : read.length <= 9 ? 1 : 2
  return off(nearest) <= allowed ? nearest : undefined
}

/** Letters of the body begin here: grounds, addressees, who decides, points. */
const body =
  /^(căn cứ|xét |theo |thực hiện |kính gửi|nhận được|giao |trong quá trình|kinh phí|để |ngày |\d+[.)]|[IVX]+\.|điều \d|-|–|\p{Lu}{3,}.*[:,]?$)/iu

/** Lines of the abstract under the name of the type: centred, close to each other, up to what is no abstract any more. */
function abstractUnder(title: Line, lines: readonly Line[], head: Head): Line[] {
  const found: Line[] = []
  let last = title
  for (const line of lines.filter(({ box }) => box.y > title.box.y + title.box.height * 0.5)) {
    const { box, text } = line
    const height = Math.min(box.height, 20)
    const gap = box.y - bottomOf(last.box)
    const centred = Math.abs(centreOf(box) - centreOf(title.box)) < 9
    const tooFar = gap > height * (found.length === 0 ? 1.9 : 0.95)
    const allCapital = isCapital(text) && text.length > 3
    if (!centred || tooFar || allCapital || box.width > head.width * 0.86) break
    if (/^(căn cứ|kính gửi|xét |\d+\.)/iu.test(text) || !/\p{L}{2}/u.test(text)) break
    if (found.length === 0 && box.width > head.width * 0.7 && body.test(text)) break
    found.push(line)
    last = line
    if (found.length === 6) break
  }
  return found
}

/** Drops `V/v`, which only leads the abstract in; `Về việc` belongs to it (NĐ 30/2020 PL I.II.5). */
export function tidyAbstract(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/ [~—¬] /gu, ' - ')
    .replace(/^[("“'‘`]?\s*(?:V\s?[/⁄\\|lI1íï]?\s?[vyVYụWN%⁄]{1,2}(?=[\s:.]))?\s*[:.]?\s*/iu, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/[-–_.;,:\s]+$/u, '')
    .trim()
}

/** Finds the name of the type in the middle of the page (NĐ 30/2020 PL I.II.5) with the abstract under it. */
export function findTitle(head: Head, types: readonly PaperType[]): Title | undefined {
  const upper = head.below.filter(({ box }) => box.y < head.height * 0.6)
  for (const line of upper) {
    const type = typeNamed(line.text, types)
    const inMiddle = Math.abs(centreOf(line.box) - head.width * 0.52) < head.width * 0.13
    if (!type || !inMiddle) continue
    const found = abstractUnder(line, head.below, head)
    const text = tidyAbstract(found.map((each) => each.text).join(' '))
    return {
      line,
      type: proposed(type.code, [line], 0.97),
      ...(text.length > 3 ? { abstract: proposed(text, found, 0.95) } : {}),
    }
  }
  return undefined
}
