/**
 * How often the fields proposed from a first page are right (precision) and found (recall), on labelled pages in varied layouts: letters of
 * NĐ 30/2020 and of the Party, set by Typst and by Chromium, each read as the PDF that its author sends and as a worn scan of it (grey paper,
 * tilt, turn, blur, noise, JPEG, seals, pens). Beside it, in the same run, regular expressions over the plain text. The pages are made from
 * a seed that no rule was written against. `npm run bench -- proposals [pages] [seed]`.
 */
import { linesOf, type PageWords, proposeFields } from '#kit/first-page/index.ts'
import { findOcr, recognise } from '#platform/ocr/index.ts'
import { closePdfReaders, readPdf, renderPixels } from '#platform/pdf/index.ts'
import { throwDice } from './first-pages/dice.ts'
import { naively } from './first-pages/naive.ts'
import { type PrintedPaper, printPages } from './first-pages/print-pages.ts'
import { chooseWear, scan } from './first-pages/scan.ts'
import { count, noTallies, precision, recall, scored, type Tallies, truthOf, valuesOf } from './first-pages/score.ts' // prettier-ignore
import { paperTypes } from './first-pages/types.ts'
import { report, significant } from './measure.ts'

const [pages = 72, seed = 4711] = process.argv.slice(2).map(Number)
const ocr = await findOcr()
const textOf = (page: PageWords) => linesOf(page).map(({ text }) => text).join('\n') // prettier-ignore

/** The words of a paper's worn scan, first and last page; none where a page was not recognised. */
async function scannedWords({ paper, seed: own }: PrintedPaper): Promise<PageWords[]> {
  const { pages: sheets } = await readPdf(paper)
  const wear = chooseWear(throwDice(own + 7))
  const words: PageWords[] = []
  for (const { number, width } of sheets) {
    const wide = Math.round((width / 72) * wear.dpi)
    const { pixels } = (await renderPixels({ file: paper, page: number, width: wide })) as { pixels?: Parameters<typeof scan>[0] } // prettier-ignore
    if (!pixels) continue
    const read = await recognise({ image: await scan(pixels, wear, own + number), page: number, apart: true })
    if (read.outcome === 'read') words.push(read)
  }
  return words
}

type Kind = 'typeset' | 'scanned'
const ours: Record<Kind, Tallies> = { typeset: noTallies(), scanned: noTallies() }
const naive: Record<Kind, Tallies> = { typeset: noTallies(), scanned: noTallies() }
const kinds: readonly Kind[] = ocr.available ? ['typeset', 'scanned'] : ['typeset']

for await (const printed of printPages(pages, seed)) {
  const truth = truthOf(printed.label)
  for (const kind of kinds) {
    const words = kind === 'typeset' ? (await readPdf(printed.pdf)).pages : await scannedWords(printed)
    count(ours[kind], valuesOf(proposeFields(words, paperTypes)), truth)
    count(naive[kind], naively(words.map(textOf).join('\f'), paperTypes), truth)
  }
}
closePdfReaders()

for (const kind of kinds)
  for (const field of scored)
    for (const [measure, of] of [
      ['precision', precision],
      ['recall', recall],
    ] as const) {
      // prettier-ignore
      const [value, baseline] = [of(ours[kind][field]), of(naive[kind][field])].map(significant) as [number, number] // prettier-ignore
      const { right, wrong, missed } = ours[kind][field]
      const note = `${pages} pages, seed ${seed}: ${right} right, ${wrong} wrong, ${missed} missed; baseline: regular expressions over plain text`
      const ratio = baseline === 0 ? null : significant(value / baseline)
      report({ bench: 'proposals', figure: `${kind} ${field} ${measure}`, value, unit: 'share', baseline, ratio, note }) // prettier-ignore
    }
if (!ocr.available) process.stderr.write(`scans were not read: ${ocr.code}\n`)
