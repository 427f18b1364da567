import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { formatDocumentDate } from '#kit/vietnamese/index.ts'
import {
  featuresOf,
  organLines,
  type Paper,
  paperType,
  readTable,
  superiorLines,
  tableLength,
} from '#kit/papers/index.ts'
import { bodyStyle } from './body-style.ts'

const blank = '……'
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const open = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number }

const centred = (text: string, { size = 13, ...look }: Look = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: size * 2, ...look })],
  })

const twoColumns = (widths: readonly [number, number], left: Paragraph[], right: Paragraph[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: open,
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, at) =>
            new TableCell({ width: { size: widths[at]!, type: WidthType.PERCENTAGE }, children }),
        ),
      }),
    ],
  })

function headOf(paper: Paper): Table {
  const type = paperType(paper.typeCode)
  const { place, date, number, symbol } = paper
  const superior = paper.superior ? superiorLines(paper.superior) : undefined
  const day = date ? formatDocumentDate(date) : `ngày ${blank} tháng ${blank} năm ${paper.written.year}`
  return twoColumns(
    [42, 58],
    [
      ...(superior && 'whole' in superior ? [centred(superior.whole)] : []),
      centred(organLines(paper.organ).whole, { bold: true }),
      ...(featuresOf(type).numbered ? [centred(`Số: ${number || blank}/${symbol}`)] : []),
      ...(type.family === 'letter' ? [centred(`V/v ${paper.abstract}`, { size: 12 })] : []),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 14 }),
      centred(`${place}, ${day}`, { italics: true, size: 14 }),
    ],
  )
}

const bodyLine = (line: string): Paragraph => {
  const [, label = '', rest = line] =
    /^(Điều\s+\d+[a-zđ]?[.:]|(?:Phần|Chương|Mục)\s+\S+)(.*)$/u.exec(line) ?? []
  const capitals = /\p{L}/u.test(line) && line === line.toLocaleUpperCase('vi') && line.length > 5
  const children: ParagraphChild[] = [
    ...(label ? [new TextRun({ text: label, bold: true })] : []),
    new TextRun({ text: rest, bold: capitals, italics: /^Căn cứ\s/u.test(line) }),
  ]
  return new Paragraph({
    style: bodyStyle.id,
    ...(capitals ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}),
    children,
  })
}

function tableOf(lines: readonly string[]): Table {
  const { header, rows } = readTable(lines)
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      children: cells.map(
        (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(header.length > 0 ? [row(header, true)] : []), ...rows.map((cells) => row(cells, false))],
  })
}

function bodyOf(text: string): (Paragraph | Table)[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean) // prettier-ignore
  const made: (Paragraph | Table)[] = []
  for (let at = 0; at < lines.length;) {
    const rows = tableLength(lines, at)
    made.push(rows > 0 ? tableOf(lines.slice(at, at + rows)) : bodyLine(lines[at]!))
    at += rows || 1
  }
  return made
}

function footOf({ signatures, receivers }: Paper): Table {
  const small = (text: string, look: Look = {}) =>
    new Paragraph({ children: [new TextRun({ text, size: 22, ...look })] })
  return twoColumns(
    [45, 55],
    receivers.length > 0
      ? [small('Nơi nhận:', { bold: true, italics: true }), ...receivers.map((line) => small(`- ${line};`))]
      : [small('')],
    signatures.flatMap(({ lines, name }) => [
      ...lines.map((line) => centred(line, { bold: true })),
      ...Array.from({ length: 4 }, () => centred('')),
      centred(name, { bold: true }),
    ]),
  )
}

/** Writes a paper with its typed text as a `.docx` in the decree's margins and letters (NĐ 30/2020 PL I); what is given at issue stays open. */
export async function writeWord(paper: Paper, text: string): Promise<Uint8Array> {
  const type = paperType(paper.typeCode)
  const named = featuresOf(type).named
  const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) }
  return Packer.toBuffer(
    new Document({
      creator: paper.organ,
      title: paper.abstract,
      styles: {
        default: { document: { run: { font: 'Times New Roman', size: 28 } } },
        paragraphStyles: [
          {
            ...bodyStyle,
            basedOn: 'Normal',
            next: bodyStyle.id,
            quickFormat: true,
            paragraph: {
              alignment: AlignmentType.JUSTIFIED,
              indent: { firstLine: mm(12.7) },
              spacing: { before: 120 },
            },
          },
        ],
      },
      sections: [
        {
          properties: { page: { size: { width: mm(210), height: mm(297) }, margin } },
          children: [
            headOf(paper),
            new Paragraph({}),
            ...(named ? [centred(type.name.toLocaleUpperCase('vi'), { bold: true, size: 14 })] : []),
            ...(named && paper.abstract ? [centred(paper.abstract, { bold: true, size: 14 })] : []),
            ...bodyOf(text),
            new Paragraph({}),
            footOf(paper),
          ],
        },
      ],
    }),
  )
}
