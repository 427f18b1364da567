import type { Dice } from './dice.ts'
import type { Paper } from './paper.ts'

const plain = (text: string) => text.replaceAll(/[\\#*_`$<>@~\-/=+[\]]/g, String.raw`\$&`)

function headOf(paper: Paper, dice: Dice): string {
  const { agency, label, dateParts, abstractPrefix } = paper
  const left = [...agency.superior.map(plain), ...agency.lines.map((line) => `*${plain(line)}*`)].join(
    String.raw` \ `,
  )
  const right = agency.party
    ? '*ĐẢNG CỘNG SẢN VIỆT NAM*'
    : String.raw`*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \ *Độc lập - Tự do - Hạnh phúc*`
  const number = label.number ?? '#h(9mm)'
  const joint = agency.party ? '-' : '/'
  const reference = `${agency.party ? 'Số' : 'Số:'} ${number}${plain(joint + label.symbol)}`
  const about = paper.title === undefined ? String.raw` \ #v(2pt) #text(size: 0.88em)[${plain(abstractPrefix + (label.abstract ?? '') + (abstractPrefix.startsWith('(') ? ')' : ''))}]` : '' // prettier-ignore
  const { day, month, year } = dateParts
  const when = `_${plain(label.place)}, ngày ${day.trim() === '' ? '#h(6mm)' : day} tháng ${month} năm ${year}_`
  const marks = [label.secrecy, label.urgency].flatMap((mark) => (mark === undefined ? [] : [String.raw` \ #box(stroke: red, inset: 3pt)[#text(fill: red)[*${mark}*]]`])) // prettier-ignore
  const columns = dice.oneOf(['(40%, 60%)', '(38%, 62%)', '(43%, 57%)'])
  const rule = dice.happens(0.7) ? '#line(length: 22mm, stroke: 0.6pt)' : ''
  return `#grid(columns: ${columns}, align: center, column-gutter: 5mm, row-gutter: ${dice.between(6, 12)}pt,
[${left} ${rule}], [${right} #line(length: 50mm, stroke: 0.6pt)],
[${reference}${about}${marks.join('')}], [${when}])`
}

function bodyOf(paper: Paper): string {
  const { title, label, abstractPrefix, grounds, paragraphs, signs, rank } = paper
  const heading = title === undefined ? '' : String.raw`#align(center)[#text(size: 1.05em)[*${title}*] \ #block(width: 80%)[*${plain(abstractPrefix + (label.abstract ?? ''))}*] #line(length: 25mm, stroke: 0.6pt)]` // prettier-ignore
  const { addressees: to } = label
  const listed = to.map((one, index) => `#h(16mm) \\- ${plain(one)}${index + 1 < to.length ? ';' : '.'}`)
  const kinh = to.length === 0 ? '' : to.length === 1 ? `#align(center)[Kính gửi: ${plain(to[0]!)}]` : `#pad(left: 15mm)[Kính gửi: \\ ${listed.join(' \\ ')}]` // prettier-ignore
  const text = [...grounds.map((line) => `_${plain(line)}_`), ...paragraphs.map(plain)].join('\n\n')
  const copies = label.copies.map((one, index) => `\\- ${plain(one)}${index + 1 < label.copies.length ? ';' : '.'}`) // prettier-ignore
  const titles = signs.map((line) => `*${plain(line)}*`).join(String.raw` \ `)
  const foot = `#grid(columns: (48%, 52%), [#text(size: 0.85em)[*_Nơi nhận:_*] \\ #text(size: 0.8em)[${copies.join(' \\ ')}]], align(center)[${titles} #v(20mm) *${rank ? `${rank} ` : ''}${plain(label.signerName)}*])` // prettier-ignore
  const breaks = paper.withPage2 ? '#pagebreak()' : ''
  return [heading, kinh, text, breaks, foot].join('\n\n')
}

/** Sets a paper by the decree's measures with Typst: text layers of another kind than a browser's. */
export function typstPage(paper: Paper, dice: Dice): string {
  const size = dice.oneOf([13, 13.5, 14])
  return `#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Tinos", size: ${size}pt, lang: "vi")
#set par(justify: true, leading: ${dice.oneOf(['0.6em', '0.7em', '0.9em'])}, spacing: 0.9em)
${headOf(paper, dice)}
#v(3mm)
#set par(first-line-indent: (amount: 10mm, all: true))
${bodyOf(paper)}`
}
