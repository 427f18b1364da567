import { fold } from '#kit/vietnamese/index.ts'
import { type Line, rightOf } from './page.ts'

const isArrival = (line: Line) =>
  /^den\b.{0,3}so\b|^(ngay|chuyen) ?: ?[\d./]*[. ]*$/.test(fold(line.text)) && !/th[aá]ng/i.test(line.text)
const isSigningNote = (line: Line) =>
  /^(ky boi|nguoi ky|thoi gian ky|ngay ky|email|co quan)\s?:/.test(fold(line.text))

/** Leaves out what receivers and signing programs stamp upon a paper: arrival stamps (NĐ 30/2020 PL IV) and notes of signatures. */
export function withoutStamps(lines: readonly Line[]): readonly Line[] {
  const stamps = lines.filter(isArrival)
  const isOfStamp = (line: Line) =>
    stamps.some(({ box }) => {
      const near = line.box.y > box.y - 28 && line.box.y < box.y + 28
      const inside = line.box.x > box.x - 24 && rightOf(line.box) < box.x + 150
      const small = line.box.height <= box.height * 1.25
      return near && inside && small
    })
  return lines.filter(
    (line) => !isSigningNote(line) && !isArrival(line) && !(isOfStamp(line) && isLabelOfStamp(line)),
  )
}

/** Other lines of an arrival stamp: the receiver's name in capitals, dotted lines. */
const isLabelOfStamp = ({ text }: Line) => /^(UBND|ĐẾN)\b/.test(text) || /^[.…\s]+$/.test(text)
