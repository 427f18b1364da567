import { deflateSync } from 'node:zlib'

/** Bodies of objects by their numbers; bytes are streams without their dictionaries' ends. */
export type Bodies = Readonly<Record<number, string>>

type Kind = 'table' | 'stream' | 'object streams'

const head = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'

function streamOf(entries: string, content: Buffer): string {
  const folded = deflateSync(content)
  return `<<${entries} /Filter /FlateDecode /Length ${folded.length}>>\nstream\n${folded.toString('latin1')}\nendstream`
}

/** An object stream that holds these objects. */
function packed(bodies: Bodies): string {
  let place = 0
  const heads = Object.entries(bodies).map(([number, body]) => {
    const line = `${number} ${place}`
    place += body.length + 1
    return line
  })
  const first = `${heads.join(' ')}\n`
  const content = Buffer.from(first + Object.values(bodies).map((body) => `${body} `).join(''), 'latin1') // prettier-ignore
  return streamOf(`/Type /ObjStm /N ${heads.length} /First ${first.length}`, content)
}

/** A file with these objects, the first of which is the catalog; `unended` leaves out the last end of line. */
export function smallPdf(bodies: Bodies, kind: Kind = 'table', { unended = false } = {}): Uint8Array {
  const places = new Map<number, readonly [type: number, place: number, index: number]>()
  let file = head
  const write = (number: number, body: string) => {
    places.set(number, [1, file.length, 0])
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const count = Math.max(...Object.keys(bodies).map(Number)) + 1
  if (kind === 'object streams') {
    write(count, packed(bodies))
    for (const [index, number] of Object.keys(bodies).entries()) places.set(Number(number), [2, count, index])
  } else for (const [number, body] of Object.entries(bodies)) write(Number(number), body)
  const at = file.length
  const entries = '/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]'
  if (kind === 'table') {
    const lines = Array.from({ length: count }, (_, number) => {
      const place = places.get(number)
      return place ? `${String(place[1]).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n'
    })
    file += `xref\n0 ${count}\n${lines.join('')}trailer\n<</Size ${count} ${entries}>>\n`
  } else {
    const own = kind === 'stream' ? count : count + 1
    places.set(own, [1, at, 0])
    const lines = Buffer.alloc((own + 1) * 6)
    for (const [number, [type, place, index]] of places) {
      lines.writeUInt8(type, number * 6)
      lines.writeUInt32BE(place, number * 6 + 1)
      lines.writeUInt8(index, number * 6 + 5)
    }
    file += `${own} 0 obj\n${streamOf(`/Type /XRef /Size ${own + 1} /W [1 4 1] ${entries}`, lines)}\nendobj\n`
  }
  return Buffer.from(`${file}startxref\n${at}\n%%EOF${unended ? '' : '\n'}`, 'latin1')
}

/** A paper of three pages in a tree of two floors; the second page is turned, the last one has its annotations in a list of its own. */
export const threePages: Bodies = {
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Count 3 /Kids [3 0 R 6 0 R] /MediaBox [0 0 595 842] /Resources <<>>>>',
  3: '<</Type /Pages /Parent 2 0 R /Count 2 /Kids [4 0 R 5 0 R]>>',
  4: '<</Type /Page /Parent 3 0 R>>',
  5: '<</Type /Page /Parent 3 0 R /Rotate 90 /Annots [8 0 R]>>',
  6: '<</Type /Page /Parent 2 0 R /Annots 7 0 R>>',
  7: '[9 0 R]',
  8: '<</Type /Annot /Subtype /Square /Rect [1 1 2 2]>>',
  9: '<</Type /Annot /Subtype /Square /Rect [3 3 4 4]>>',
}
