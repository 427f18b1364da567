import type { Dice } from './dice.ts'
import type { Paper } from './paper.ts'
import { arrivalStamp, inkSignature, marks, seal, signatureNote } from './stamps.ts'

export type Faces = { readonly tinos: string; readonly tinosBold: string; readonly tinosItalic: string; readonly beVietnam: string } // prettier-ignore

/** Old spelling puts the tone mark elsewhere: both are met. */
const oldSpelling = (text: string) =>
  text.replaceAll('HÒA', 'HOÀ').replaceAll('ỦY', 'UỶ').replaceAll('HÓA', 'HOÁ')

function headLeft(paper: Paper, dice: Dice): string {
  const { agency } = paper
  const superior = agency.superior.map((line) => `<div>${line}</div>`).join('')
  const rule = dice.oneOf(['<div class="rule"></div>', '<div>-------</div>', '', '<div class="rule"></div>'])
  const issuing = dice.happens(0.2) && agency.lines.join(' ').length < 34 ? [agency.lines.join(' ')] : agency.lines // prettier-ignore
  const star = agency.party ? '<div>*</div>' : rule
  return `${superior}<div class="bold">${issuing.map((line) => `<div>${line}</div>`).join('')}</div>${star}`
}

function headRight(paper: Paper, dice: Dice): string {
  if (paper.agency.party) return '<div class="bold u">ĐẢNG CỘNG SẢN VIỆT NAM</div>'
  const dash = dice.oneOf([' - ', ' - ', ' – ', '-'])
  const motto = ['Độc lập', 'Tự do', 'Hạnh phúc'].join(dash)
  const title = dice.happens(0.12)
    ? 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA<br>VIỆT NAM'
    : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const spaced = dice.happens(0.08) ? 'letter-spacing:1.2px;' : ''
  return `<div class="bold" style="${spaced}font-size:0.93em">${title}</div><div class="bold">${motto}</div><div class="rule wide"></div>` // prettier-ignore
}

function reference(paper: Paper, dice: Dice): string {
  const { number, symbol } = paper.label
  if (paper.agency.party) {
    return `Số ${number === undefined ? '&nbsp;&nbsp;&nbsp;&nbsp;' : number}-${symbol}`
  }
  const word = dice.oneOf(['Số: ', 'Số: ', 'Số:', 'Số ', 'Số : '])
  if (number === undefined) return `${word}&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;/${symbol}`
  if (dice.happens(0.25)) {
    const shift = dice.between(-5, 5)
    const style = `position:relative;top:${shift}px;color:#1a2a8a;font-family:DejaVu Sans,sans-serif;font-size:${dice.between(12, 17)}px;transform:rotate(${dice.between(-4, 4)}deg);display:inline-block` // prettier-ignore
    return `${word}<span style="${style}">&nbsp;${number}&nbsp;</span>/${symbol}`
  }
  const slash = dice.oneOf(['/', '/', ' /', '/ ', ' / '])
  return `${word}${number}${slash}${dice.happens(0.08) ? symbol.replaceAll('-', ' - ') : symbol}`
}

function abstractBlock({ title, label, abstractPrefix }: Paper, dice: Dice): string {
  if (title === undefined) return ''
  const style = dice.happens(0.15) ? 'letter-spacing:4px' : ''
  const heading = `<div class="bold title" style="${style};font-size:1.08em">${title}</div>`
  const weight = dice.happens(0.85) ? 'bold' : ''
  const width = dice.between(62, 92)
  const text = abstractPrefix + (label.abstract ?? '')
  return `<div class="centre">${heading}<div class="${weight}" style="width:${width}%;margin:0 auto">${text}</div><div class="rule"></div></div>`
}

function addressees({ label }: Paper, dice: Dice): string {
  const { addressees: all } = label
  if (all.length === 0) return ''
  const indent = dice.oneOf(['margin-left:18mm', 'text-align:center', 'margin-left:10mm'])
  if (all.length === 1) return `<p style="${indent}">Kính gửi: ${all[0]}${dice.oneOf(['', '.'])}</p>`
  const list = all.map((one, index) => `<div style="padding-left:16mm">- ${one}${index + 1 < all.length ? ';' : '.'}</div>`) // prettier-ignore
  return `<div style="margin:3mm 0 3mm 18mm"><div>Kính gửi:</div>${list.join('')}</div>`
}

function foot(paper: Paper, dice: Dice): string {
  const { label, signs, rank } = paper
  const copies = label.copies.map((one, index) => `<div>- ${one}${index + 1 < label.copies.length ? ';' : '.'}</div>`).join('') // prettier-ignore
  const gap = dice.between(16, 28)
  const ink = dice.happens(0.7) ? inkSignature(dice) : ''
  const stamp = dice.happens(0.5) ? seal(dice) : ''
  const titles = signs.map((line) => `<div>${line}</div>`).join('')
  const name = `${rank ? `${rank} ` : ''}${label.signerName}`
  return `<table class="foot"><tr><td style="width:48%"><div class="bi">Nơi nhận:</div><div class="small">${copies}</div></td>
<td class="centre bold" style="position:relative">${titles}<div style="height:${gap}mm;position:relative">${ink}${stamp}</div><div>${name}</div></td></tr></table>`
}

function date({ label, dateParts }: Paper, dice: Dice): string {
  const { day, month, year } = dateParts
  const gap = dice.oneOf([' ', ' ', '&nbsp; '])
  const shownDay = day.trim() === '' ? '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;' : day
  return `<i>${label.place}, ngày${gap}${shownDay}${gap}tháng ${month}${gap}năm ${year}</i>`
}

function head(paper: Paper, dice: Dice): string {
  const letter = paper.title === undefined
  const { label, abstractPrefix } = paper
  const close = abstractPrefix.startsWith('(') ? ')' : ''
  const about = letter ? `<div class="about">${abstractPrefix}${label.abstract}${close}</div>` : ''
  const left = dice.between(36, 46)
  const number = `<div style="margin-top:${dice.between(0, 2)}mm">${reference(paper, dice)}</div>${about}`
  const when = `<div style="margin-top:${dice.between(0, 4)}mm">${date(paper, dice)}</div>`
  const mark = marks(label, dice)
  const one = `<table class="head"><tr><td style="width:${left}%">${headLeft(paper, dice)}</td><td>${headRight(paper, dice)}</td></tr>`
  if (dice.happens(0.5))
    return `${one}<tr><td>${number}${mark.left}</td><td>${when}${mark.right}</td></tr></table>`
  const again = `<table class="head"><tr><td style="width:${left}%">${headLeft(paper, dice)}${number}${mark.left}</td><td>${headRight(paper, dice)}${when}${mark.right}</td></tr></table>` // prettier-ignore
  return again
}

/** Sets a paper as word processors do, in one of many layouts; HTML for Chromium's print. */
export function htmlPage(paper: Paper, dice: Dice, faces: Faces): string {
  const face = dice.oneOf(['Tinos', 'Tinos', 'Tinos', 'Tinos', 'Be Vietnam Pro', 'DejaVu Serif'])
  const size = dice.oneOf([13, 13.5, 14, 14]) - (face === 'Tinos' ? 0 : 1.8)
  const [margin, side] = [dice.between(14, 24), dice.between(24, 34)]
  const styles = `@font-face{font-family:Tinos;src:url(${faces.tinos})}@font-face{font-family:Tinos;font-weight:bold;src:url(${faces.tinosBold})}
@font-face{font-family:Tinos;font-style:italic;src:url(${faces.tinosItalic})}@font-face{font-family:"Be Vietnam Pro";src:url(${faces.beVietnam})}
@page{size:A4;margin:0}body{margin:0;font:${size}pt "${face}";line-height:${dice.oneOf([1.15, 1.2, 1.35])}}
.page{box-sizing:border-box;height:296mm;padding:${margin}mm 17mm 12mm ${side}mm;position:relative;overflow:hidden;page-break-after:always}
.page.long{height:auto}table{width:100%;border-collapse:collapse}td{vertical-align:top;padding:0 1mm}.head{text-align:center;margin-bottom:5mm;font-size:.95em}
.bold{font-weight:bold}.bi{font-weight:bold;font-style:italic;font-size:.87em}.small{font-size:.8em}.centre{text-align:center}.title{margin-top:3mm}.u{text-decoration:underline}
.rule{width:25mm;border-top:.7pt solid;margin:1mm auto}.rule.wide{width:52mm}.about{font-size:.9em;margin:1mm auto 0;width:${dice.between(72, 98)}%}
p{text-align:justify;text-indent:10mm;margin:2mm 0}.foot{margin-top:4mm}.ink{opacity:.85}`
  const grounds = paper.grounds.map((line) => `<p><i>${line}</i></p>`).join('')
  const body = paper.paragraphs.map((line) => `<p>${line}</p>`).join('')
  const decides = paper.title === 'QUYẾT ĐỊNH' ? `<div class="centre bold">QUYẾT ĐỊNH:</div>` : ''
  const by = paper.title === 'QUYẾT ĐỊNH' && dice.happens(0.7) ? `<div class="centre bold" style="margin-top:2mm">${paper.signs.at(-1)!.includes('CHỦ TỊCH') ? `CHỦ TỊCH ${paper.agency.lines.join(' ')}` : paper.agency.lines.join(' ')}</div>` : '' // prettier-ignore
  const stamps = `${dice.happens(0.2) ? arrivalStamp(dice) : ''}${dice.happens(0.15) ? signatureNote(paper, dice) : ''}`
  const address = dice.happens(0.2) ? `<div style="position:absolute;bottom:10mm;left:30mm;right:17mm;border-top:.5pt solid;font-size:.75em">Địa chỉ: Quốc lộ 9, thị trấn Krông Klang; Điện thoại: 0233.3886123; E-mail: vanthu@example.vn</div>` : '' // prettier-ignore
  const first = `${stamps}${head(paper, dice)}${abstractBlock(paper, dice)}${by}${addressees(paper, dice)}${grounds}${decides}${body}`
  const end = foot(paper, dice)
  const pages = paper.withPage2
    ? `<div class="page">${first}${body}${address}</div><div class="page"><div class="centre">2</div>${body}${end}</div>`
    : `<div class="page">${first}${end}${address}</div>`
  const html = `<!doctype html><meta charset="utf-8"><style>${styles}</style>${pages}`
  return dice.happens(0.2) ? oldSpelling(html) : html
}

/** The same page as it lies under a scanner: ink lets the print below it through. Apart, because blending costs a PDF letters of its text layer. */
export const onPaper = (html: string): string =>
  html.replace('.ink{opacity:.85}', '.ink{mix-blend-mode:multiply}')
