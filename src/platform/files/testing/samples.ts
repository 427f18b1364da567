import { crc32, deflateSync } from 'node:zlib'
import { packZip, type PackedEntry } from './pack-zip.ts'

/** A one-page PDF; `extra` is put among its objects, `tail` after its end. */
export function samplePdf({ extra = '', tail = '', trailer = '' } = {}): Buffer {
  const objects = `1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj\n${extra}\n`
  const body = `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${objects}`
  return Buffer.from(
    `${body}trailer <</Root 1 0 R/Size 4${trailer}>>\nstartxref\n0\n%%EOF\n${tail}`,
    'latin1',
  )
}

/** A PDF whose objects `hidden` are compressed in an object stream. */
export function samplePdfWithObjectStream(hidden: string | Buffer): Buffer {
  const data = deflateSync(hidden, { level: 9 })
  const open = Buffer.from(
    `%PDF-1.7\n9 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${data.length}>>\nstream\n`,
  )
  return Buffer.concat([open, data, Buffer.from('\nendstream endobj\nstartxref\n0\n%%EOF\n')])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that says it is `width` × `height`; its pixel data is one byte. */
export function samplePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG of markers only, saying its size after an application segment. */
export function sampleJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const app = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, frame, Buffer.from([0xff, 0xd9])])
}

/** A little-endian TIFF with one page per size. */
export function sampleTiff(...pages: (readonly [number, number])[]): Buffer {
  const start = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  const tables = pages.map(([width, height], index) => {
    const table = Buffer.alloc(2 + 24 + 4)
    table.writeUInt16LE(2, 0)
    for (const [entry, tag, value] of [
      [0, 256, width],
      [1, 257, height],
    ] as const) {
      table.writeUInt16LE(tag, 2 + entry * 12)
      table.writeUInt16LE(4, 4 + entry * 12)
      table.writeUInt32LE(1, 6 + entry * 12)
      table.writeUInt32LE(value, 10 + entry * 12)
    }
    table.writeUInt32LE(index + 1 < pages.length ? 8 + table.length * (index + 1) : 0, 26)
    return table
  })
  return Buffer.concat([start, ...tables])
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A DOCX with its two needed parts and whatever else. */
export function sampleDocx(more: PackedEntry[] = [], type = wordType): Buffer {
  const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
  return packZip([
    { name: '[Content_Types].xml', content: types },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ])
}

/** An ODT with its stored mimetype first. */
export function sampleOdt(more: PackedEntry[] = []): Buffer {
  return packZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', store: true },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ])
}
