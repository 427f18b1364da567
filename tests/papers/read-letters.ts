import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Some letters on a page: where their baseline begins, how large, in which face. Millimetres from the upper left corner, size in points. */
export type Letters = {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  readonly bold: boolean
  readonly italic: boolean
}

export type Sheet = { readonly width: number; readonly height: number; readonly letters: readonly Letters[] }

const millimetre = 72 / 25.4

/** Reads every page of a PDF with pdf.js: another reader than the program's own. */
export async function readLetters(pdf: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  const sheets: Sheet[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const read = await document.getPage(page)
    const { width, height } = read.getViewport({ scale: 1 })
    await read.getOperatorList()
    const { items } = await read.getTextContent()
    const letters = items.flatMap((item): Letters[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , scale, x, y] = item.transform as [number, number, number, number, number, number]
      const font = (read.commonObjs.get(item.fontName) as { name: string }).name
      return [
        {
          text: item.str,
          page,
          x: x / millimetre,
          y: (height - y) / millimetre,
          width: item.width / millimetre,
          size: Math.round(scale * 100) / 100,
          font,
          bold: /bold/i.test(font),
          italic: /italic/i.test(font),
        },
      ]
    })
    sheets.push({ width: width / millimetre, height: height / millimetre, letters })
  }
  await task.destroy()
  return sheets
}

/** Letters of one line put together, the lines from top to bottom. */
export function linesOf({ letters }: Sheet): Letters[] {
  const lines: Letters[] = []
  for (const one of letters.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1)
    const joined = last && Math.abs(last.y - one.y) < 0.5 && one.x - last.x - last.width < 6
    if (joined)
      lines[lines.length - 1] = { ...last, text: `${last.text}${one.x - last.x - last.width > 0.7 ? ' ' : ''}${one.text}`, width: one.x + one.width - last.x } // prettier-ignore
    else lines.push(one)
  }
  return lines
}
