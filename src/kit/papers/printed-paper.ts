import { formatDocumentDate } from '../vietnamese/index.ts'
import { letterAbstract, namedAbstract } from './abstract.ts'
import type { Annex, Block } from './block.ts'
import { columnsOf, isWide } from './column-widths.ts'
import { endBody } from './end-body.ts'
import { capitals, organLines, superiorLines } from './organ-name.ts'
import type { Paper } from './paper.ts'
import { featuresOf, paperType } from './paper-type.ts'

/** Where nothing is written yet, a place of this width is left. */
const blank = '        '

function dateLine({ place, date, written }: Paper): string {
  const day = date ? formatDocumentDate(date) : `ngày${blank}tháng${blank}năm ${written.year}`
  return `${place}, ${day}`
}

/** The lines of number and date in pieces, where the registry writes into them after the signature: the places between are told by name. */
const openLines = ({ symbol, place, written }: Paper) => ({
  beforeNumber: 'Số: ',
  afterNumber: `/${symbol}`,
  beforeDay: `${place}, ngày`,
  year: `năm ${written.year}`,
})

function printBlock(block: Block): object {
  if (block.kind === 'table') return { ...block, columns: columnsOf(block) }
  if (block.kind === 'heading') return { ...block, title: capitals(block.title) }
  return block
}

/** Names the paper that an appendix goes with; on electronic papers number and day stay open (PL I.I.III.1.d, Mẫu 2.2). */
function goesWith({ typeCode, symbol, organ }: Paper): string {
  const type = paperType(typeCode).name
  return `(Kèm theo ${type} số${blank}/${symbol} ngày${blank}tháng${blank}năm${blank}của ${organ})`
}

function printAnnex(paper: Paper, { kind, label, title, blocks }: Annex): object {
  return {
    kind,
    label: kind === 'issued' ? capitals(label) : label,
    title: kind === 'issued' ? title : capitals(title),
    with: goesWith(paper),
    wide: blocks.some((block) => block.kind === 'table' && isWide(block)),
    blocks: blocks.map(printBlock),
  }
}

/** Says a paper in the words that stand on it, each where the template of its type looks for it. */
export function printedPaper(paper: Paper): object {
  const type = paperType(paper.typeCode)
  const features = featuresOf(type)
  const { number, symbol, addressees, receivers } = paper
  return {
    title: [type.name, paper.abstract].filter(Boolean).join(' – '),
    family: type.family,
    corner: paper.corner?.text ?? '',
    open: paper.open ? openLines(paper) : null,
    draft: paper.draft ? `DỰ THẢO LẦN ${paper.draft}` : '',
    superior: paper.superior ? superiorLines(paper.superior) : null,
    organ: organLines(paper.organ),
    organName: paper.organ,
    number: features.numbered ? `Số: ${number || blank}/${symbol}` : '',
    dateLine: features.dated ? dateLine(paper) : '',
    letterAbstract: type.family === 'letter' ? letterAbstract(paper.abstract) : '',
    typeName: features.named ? capitals(type.name) : '',
    abstract:
      features.named && features.abstract ? namedAbstract(paper.abstract, type.family === 'decision') : '',
    urgency: paper.urgency ?? '',
    circulation: paper.circulation ?? '',
    addressing: type.family === 'telegram' ? `${paper.organ} điện:` : 'Kính gửi:',
    addressees: addressees.map((name, at) => (addressees.length === 1 ? name : `${name}${at + 1 < addressees.length ? ';' : '.'}`)), // prettier-ignore
    blocks: endBody(paper.blocks).map(printBlock),
    signatures: paper.signatures,
    receivers: receivers.map((line, at) => `${line}${at + 1 < receivers.length ? ';' : '.'}`),
    drafter: paper.drafter ?? '',
    contact: features.footed ? (paper.contact ?? '') : '',
    annexes: paper.annexes.map((annex) => printAnnex(paper, annex)),
  }
}
