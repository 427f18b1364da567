import { globSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { renderPage } from '#platform/pdf/index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const fonts = join(root, 'node_modules', '@expo-google-fonts', 'tinos')

function typeset(source: string): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: globSync(`${fonts}/**/*.ttf`) }] }) // prettier-ignore
  return compiler.pdf({ mainFileContent: `#set page(paper: "a4", margin: (x: 25mm, y: 20mm))\n#set text(font: "Tinos", size: 14pt, lang: "vi")\n${source}` }) // prettier-ignore
}

/** An official letter of the province, set by the decree; `mark` stands as a red stamp under the reference. */
export function letter({ number = 1500, mark = '', pages = 1 } = {}): Uint8Array {
  const stamp = mark === '' ? '' : String.raw`#v(2mm) #box(stroke: 1pt + red, inset: 4pt)[#text(fill: red)[*${mark}*]]` // prettier-ignore
  const body = Array.from({ length: 5 }, () => 'Thực hiện Kế hoạch phòng, chống thiên tai năm 2026, Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các cơ quan bảo đảm bí mật nhà nước và bảo mật thông tin khi báo cáo kết quả.').join('\n\n') // prettier-ignore
  const rest = Array.from({ length: pages - 1 }, (_, index) => `#pagebreak()\nPhụ lục ${index + 1}: ${body.slice(0, 160)}`).join('\n') // prettier-ignore
  return typeset(`#grid(columns: (40%, 60%), align: center, column-gutter: 4mm, row-gutter: 8pt,
[*ỦY BAN NHÂN DÂN* \\ *TỈNH QUẢNG TRỊ*], [#text(size: 12pt)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc*]],
[Số: ${number}\\/UBND\\-TH \\ V\\/v báo cáo thiệt hại do mưa lũ ${stamp}], [_Quảng Trị, ngày 20 tháng 11 năm 2026_])
#v(4mm)
#align(center)[Kính gửi: Ủy ban nhân dân các huyện]
#set par(justify: true, first-line-indent: (amount: 10mm, all: true))
${body}
#v(4mm)
#grid(columns: (50%, 50%), [#text(size: 12pt)[*_Nơi nhận:_* \\ \\- Như trên; \\ \\- Lưu: VT, TH.]], align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *KT. CHỦ TỊCH* \\ *PHÓ CHỦ TỊCH* #v(20mm) *Hoàng Nam*])
${rest}`)
}

/** The first page of a PDF as a scanner saves it: a picture, turned as it lay. */
export async function scanned(pdf: Uint8Array, turned = 0): Promise<Buffer> {
  const page = await renderPage({ file: pdf, page: 1, width: 1654 })
  if (page.outcome !== 'read') throw new Error('the letter does not render')
  return sharp(page.bytes).rotate(turned).blur(0.5).jpeg({ quality: 70 }).toBuffer()
}

async function ofPictures(...pictures: Buffer[]): Promise<Uint8Array> {
  const pdf = PDF.create()
  for (const picture of pictures) {
    const { width, height } = await sharp(picture).metadata()
    const size = { width: (width / 200) * 72, height: (height / 200) * 72 }
    pdf.addPage(size).drawImage(pdf.embedJpeg(picture), { x: 0, y: 0, ...size })
  }
  return pdf.save()
}

/** A scanned letter as a PDF without a text layer. */
export const scannedLetter = async (options: Parameters<typeof letter>[0] = {}, turned = 0) =>
  ofPictures(await scanned(letter(options), turned))

async function changed(change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(letter())
  change(pdf)
  return pdf.save()
}

const written = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const objects = (catalog: string, page: string, more = '') =>
  written(`%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R${catalog}>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R${page}>> endobj\n${more}trailer <</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n`) // prettier-ignore

/** The ten files that arrive in an office sooner or later, each made anew, by name. */
export async function tenPapers(): Promise<Readonly<Record<string, Uint8Array>>> {
  const upright = letter()
  return {
    'go-may.pdf': upright,
    'ban-quet.pdf': await scannedLetter({ number: 1501 }),
    'quet-nam-ngang.pdf': await scannedLetter({ number: 1502 }, 90),
    'quet-nguoc.pdf': await scannedLetter({ number: 1503 }, 180),
    'hai-tram-trang.pdf': letter({ number: 1504, pages: 200 }),
    'co-mat-khau.pdf': await changed((pdf) => pdf.setProtection({ userPassword: 'bi-mat-2026' })),
    'tai-do-dang.pdf': upright.slice(0, Math.floor(upright.length * 0.4)),
    'rong.pdf': new Uint8Array(),
    'co-ma-lenh.pdf': objects('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(virus.exe)5 0 R]>>>>', '/MediaBox[0 0 595 842]', '5 0 obj <</Type/Filespec/F(virus.exe)>> endobj\n'), // prettier-ignore
    'trang-khong-lo.pdf': objects('', '/MediaBox[0 0 14400 14400]/UserUnit 75000/Contents 4 0 R', '4 0 obj <</Length 60>>stream\n1 0 0 rg 0 0 14400 14400 re f BT /F1 9000 Tf (A) Tj ET\nendstream endobj\n'), // prettier-ignore
  }
}
