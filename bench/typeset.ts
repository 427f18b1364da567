/**
 * Letters set per second, as the program does it: data from the rules, a process of its own, PDF/A-2b with fonts inside. Beside it, in
 * the same run, the same road with an empty page: what the machine, the processes and the writing of a PDF cost without any paper.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Paper, paperTemplate, parseBody, printedPaper, signatureOf } from '#kit/papers/index.ts'
import { closeTypesetters, typeset } from '#platform/typesetting/index.ts'
import { compare, perSecond } from './measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
const empty = pathToFileURL(join(folder, 'empty.typ'))
writeFileSync(
  empty,
  '#set document(title: sys.inputs.data, date: datetime(year: 2026, month: 1, day: 5))\n#set text(font: "Tinos")\n.',
)
const dated = new Temporal.PlainDate(2026, 11, 23)
const organ = 'Ủy ban nhân dân huyện Đakrông'
const paragraph = 'Các phòng, ban, ngành, Ủy ban nhân dân các xã, thị trấn chủ động rà soát các khu vực có nguy cơ sạt lở đất, lũ quét, tổ chức trực ban và báo cáo kết quả đúng thời hạn' // prettier-ignore

/** A letter of so many paragraphs, about 170 letters each; no two are alike. */
function letter(count: number, paragraphs: number): Paper {
  const lines = Array.from({ length: paragraphs }, (_, at) => `${at + 1}. ${paragraph}, lần ${count}.${at}.`)
  return {
    typeCode: 'cong-van',
    organ,
    number: String(count),
    symbol: 'UBND-NN',
    place: 'Đakrông',
    date: dated,
    abstract: 'chủ động ứng phó với mưa lũ',
    ...parseBody(
      ['Kính gửi:', '- Ủy ban nhân dân các xã, thị trấn;', '- Các phòng, ban.', ...lines].join('\n'),
    ),
    signatures: [
      signatureOf({ form: 'TM.', organ, head: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Hồ Văn A' }),
    ],
    receivers: ['Như trên', 'Lưu: VT, NN'],
    written: dated,
  }
}

let count = 0
const setLetter = (paragraphs: number) => () =>
  typeset({ template: paperTemplate, data: printedPaper(letter(++count, paragraphs)), dated })
const setEmpty = () => typeset({ template: empty, data: String(++count), dated })

const common = {
  bench: 'typeset',
  baseline: (time: number) => perSecond(setEmpty, 1, time),
  milliseconds: 2500,
}
for (const [figure, paragraphs, clients] of [
  ['letters of one page, one after the other', 6, 1],
  ['letters of one page, four people at once', 6, 4],
  ['letters of two pages, one after the other', 14, 1],
] as const) {
  const { value } = await compare({
    ...common,
    figure,
    unit: 'letters/s',
    note: 'baseline: empty pages on the same road, as many at once; every letter is another; processes replaced every 200',
    subject: (time) => perSecond(setLetter(paragraphs), clients, time),
    baseline: (time) => perSecond(setEmpty, clients, time),
  })
  if (clients > 1) continue
  await compare({
    ...common,
    figure: `${figure}: time of one`,
    unit: 'ms',
    note: `about ${Math.round(1000 / value)} ms; baseline: an empty page`,
    subject: async (time) => 1000 / (await perSecond(setLetter(paragraphs), 1, time)),
    baseline: async (time) => 1000 / (await perSecond(setEmpty, 1, time)),
  })
}
closeTypesetters()
rmSync(folder, { recursive: true })
