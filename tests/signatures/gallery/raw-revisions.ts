import { readPdf } from '#kit/pdf/index.ts'
import { signed } from './paper.ts'

const base = readPdf(signed).revisions.at(-1)!
const root = '/Root 1 0 R'

/** Appends bodies at their places, and a cross-reference that its maker writes. */
function appendRaw(
  bodies: readonly (readonly [number: number, body: string])[],
  crossReference: (places: ReadonlyMap<number, number>, at: number) => string,
): Uint8Array {
  let added = '\n'
  const places = new Map<number, number>()
  for (const [number, body] of bodies) {
    places.set(number, signed.length + added.length)
    added += `${number} 0 obj\n${body}\nendobj\n`
  }
  const at = signed.length + added.length
  added += crossReference(places, at)
  return Buffer.concat([signed, Buffer.from(added, 'latin1')])
}

const row = (type: number, place: number, index: number) => {
  const line = Buffer.alloc(6)
  line.writeUInt8(type, 0)
  line.writeUInt32BE(place, 1)
  line.writeUInt8(index, 5)
  return line.toString('latin1')
}

const [first, second, third] = [base.size, base.size + 1, base.size + 2]
const size = third + 1
const overlay = 'BT /F1 12 Tf 72 600 Td (Cap cho ong B) Tj ET'
const stream = (entries: string, content: string) =>
  `<<${entries} /Length ${content.length}>>\nstream\n${content}\nendstream`
const xref = (entries: string, rows: readonly string[]) =>
  stream(`/Type /XRef /Size ${size} /W [1 4 1] ${root} /Prev ${base.startxref} ${entries}`, rows.join(''))
const page = `<</Type /Page /Parent 2 0 R /Contents ${second} 0 R /Resources 13 0 R /Annots [20 0 R 22 0 R 26 0 R 27 0 R]>>`

/** The page is written anew inside an object stream, where only newer readers look. */
export const overriddenInObjectStream = (): Uint8Array => {
  const head = `4 0 `
  return appendRaw(
    [
      [second, stream('', overlay)],
      [first, stream(`/Type /ObjStm /N 1 /First ${head.length}`, head + page)],
    ],
    (places, at) =>
      `${third} 0 obj\n${xref(`/Index [4 1 ${first} 3]`, [row(2, first, 0), row(1, places.get(first)!, 0), row(1, places.get(second)!, 0), row(1, at, 0)])}\nendobj\nstartxref\n${at}\n%%EOF\n`,
  )
}

/** A table for old readers that changes nothing, and beside it a stream for new ones that turns the page to another content. */
export const hybrid = (): Uint8Array => {
  const newPage = page
  return appendRaw(
    [
      [second, stream('', overlay)],
      [first, newPage.replace('<<', '<</Was 4 ')],
    ],
    (places, at) => {
      const own = xref(`/Index [4 1 ${second} 1]`, [row(1, at - 0, 0), row(1, places.get(second)!, 0)])
      const object = `${third} 0 obj\n${own}\nendobj\n`
      const moved = at + object.length
      const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size ${size} ${root} /Prev ${base.startxref} /XRefStm ${at}>>\n`
      return `${object}${table}startxref\n${moved}\n%%EOF\n`
    },
  )
}
