import { fold } from '#kit/vietnamese/index.ts'
import { proposed } from './certainty.ts'
import { mended } from './mended.ts'
import { nameOf } from './name-of.ts'
import { lineOf } from './lines.ts'
import { bottomOf, type Line } from './page.ts'
import type { Proposals } from './proposal.ts'

/** How names of organs begin; a line that begins so, with more to it, opens a new name. */
const opening =
  /^(ubnd|uy ban|hdnd|hoi dong|bo|so|phong|ban|van phong|chi cuc|cuc|tong cuc|tong cong ty|cong ty|truong|trung tam|cong an|kho bac|toa an|vien (kiem sat|nghien cuu|quy hoach)|bao hiem|tap doan|vnpt|thanh tra|chinh phu|hat|doi|tram|huyen uy|tinh uy|dang uy|dang bo|chi bo|lien doan|hoi|doan|mat tran|thue|ngan hang|bhxh|bo chi huy|don bien phong|benh vien|quy)\b/
const places = /^(tinh|huyen|xa|thi tran|thanh pho|quan|phuong|khu vuc)\b/

const isRule = ({ text }: Line) => !/[\p{L}\d]{2}/u.test(text)
const isCapital = ({ text }: Line) => {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, '')
  return letters.length >= 2 && capitals.length >= letters.length * 0.75
}

/** Names stand in capitals: what a scan adds of other letters and signs is none of it. */
function capitalsOf(line: Line): Line {
  const words = line.words
    .map((word) => ({ ...word, text: word.text.replaceAll(/^[_'"`‘“.:|]+|[_'"`’”.:|]+$/gu, '') }))
    .filter(({ text }) => /^[-–,&()\p{Lu}\d.]+$/u.test(text))
  return words.length === 0 ? line : lineOf(words, line.page)
}

/** Letters, and the few signs that names have. */
const isName = (text: string) => /^[\p{L}\d ,&()-–.]+$/u.test(text)

const unfinished = (line: Line | undefined) => /(^|\s)VÀ$|[-–,]$/.test(line?.text ?? '')
const isBold = ({ words }: Line) => words.every(({ bold = false }) => bold)

/** Parts the issuer's lines into names: where bold type begins (NĐ 30/2020 PL I.II.2), else where a name of an organ begins. */
function namesIn(lines: readonly Line[]): Line[][] {
  const firstBold = lines.findIndex(isBold)
  const bold = lines.slice(firstBold)
  if (firstBold > 0 && bold.every(isBold) && opening.test(fold(bold[0]!.text)))
    return [lines.slice(0, firstBold), lines.slice(firstBold)]
  const names: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const text = fold(line.text)
    const opens = opening.test(text) && text.includes(' ') && !unfinished(lines[index - 1])
    const isSame = names.at(-1)?.length === 1 && fold(names.at(-1)![0]!.text) === 'hoi dong nhan dan va'
    if (names.length === 0 || (opens && !isSame)) names.push([line])
    else names.at(-1)!.push(line)
  }
  return names
}

/** Reads who issued a paper and under whom it stands: the lines of the left column above the reference. */
export function findOrgan(
  left: readonly Line[],
  reference: Line | undefined,
): Pick<Proposals, 'organName' | 'superiorName'> {
  const until = reference ? reference.box.y : Number.POSITIVE_INFINITY
  const above = left.filter((line) => bottomOf(line.box) <= until + 6 && !isRule(line))
  const end = above.findIndex((line) => !isCapital(line))
  const lines = (end === -1 ? above : above.slice(0, end)).slice(0, 7).map(capitalsOf)
  if (lines.length === 0) return {}
  const names = namesIn(lines)
  const organ = names.at(-1)!
  const superior = names.at(-2)
  const alone = names.length === 1 && organ.length === 1 && places.test(fold(organ[0]!.text))
  const of = (name: readonly Line[], certain: number) => {
    const written = nameOf([mended(name.map(({ text }) => text).join(' '))])
    return proposed(written, name, isName(written) ? certain : certain / 2)
  }
  return {
    organName: of(organ, alone ? 0.6 : reference ? 0.96 : 0.92),
    ...(superior ? { superiorName: of(superior, 0.9) } : {}),
  }
}
