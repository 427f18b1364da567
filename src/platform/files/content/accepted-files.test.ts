import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { documents } from '../policies.ts'
import { packZip } from '../testing/pack-zip.ts'
import * as sample from '../testing/samples.ts'
import { examine } from './examine.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-accepted-'))
after(() => rm(folder, { recursive: true }))
let serial = 0
async function look(content: Buffer | string, name: string) {
  const path = join(folder, `${serial++}`)
  await writeFile(path, content)
  return examine(path, name, documents)
}

const vietnamese = 'Độc lập - Tự do - Hạnh phúc'
const windows1258 = Buffer.from([0xd0, 0xf4, 0xec, 0x63, 0x20, 0x6c, 0xe2, 0xf2, 0x70])
const encryptedManifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'

const accepted: readonly (readonly [string, Buffer | string, string, string, readonly string[]])[] = [
  ['a plain PDF', sample.samplePdf(), 'Tờ trình.pdf', 'pdf', []],
  ['a PDF with upper-case extension', sample.samplePdf(), 'SCAN0001.PDF', 'pdf', []],
  ['a name without extension', sample.samplePdf(), 'Tờ trình', 'pdf', []],
  ['an encrypted PDF', sample.samplePdf({ trailer: '/Encrypt 5 0 R' }), 'a.pdf', 'pdf', ['encrypted']],
  [
    'a PDF with JavaScript',
    sample.samplePdf({ extra: '4 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj' }),
    'a.pdf',
    'pdf',
    ['pdf-javascript'],
  ],
  [
    'a PDF whose JavaScript is spelled in hex',
    sample.samplePdf({ extra: '4 0 obj <</S/J#61vaScript /J#53 (x)>> endobj' }),
    'a.pdf',
    'pdf',
    ['pdf-javascript'],
  ],
  [
    'a PDF whose JavaScript is compressed',
    sample.samplePdfWithObjectStream('1 0 <</S/JavaScript /JS (x)>>'),
    'a.pdf',
    'pdf',
    ['pdf-javascript'],
  ],
  [
    'a PDF that launches a program',
    sample.samplePdf({ extra: '4 0 obj <</S/Launch/F(cmd.exe)>> endobj' }),
    'a.pdf',
    'pdf',
    ['pdf-launch'],
  ],
  [
    'a PDF with an embedded file',
    sample.samplePdf({ extra: '4 0 obj <</Type/EmbeddedFile>> endobj' }),
    'a.pdf',
    'pdf',
    ['pdf-attachments'],
  ],
  [
    'a signed PDF',
    sample.samplePdf({ extra: '4 0 obj <</Type/Sig/ByteRange [0 1 2 3]>> endobj' }),
    'a.pdf',
    'pdf',
    ['pdf-signed'],
  ],
  [
    'a deflate bomb in a PDF object stream',
    sample.samplePdfWithObjectStream(Buffer.alloc(80_000_000)),
    'a.pdf',
    'pdf',
    ['partly-examined'],
  ],
  ['a DOCX', sample.sampleDocx(), 'Công văn.docx', 'docx', []],
  [
    'a DOCX with an OLE object',
    sample.sampleDocx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
    'a.docx',
    'docx',
    ['office-embedded'],
  ],
  [
    'a DOCX with a workbook in it',
    sample.sampleDocx([{ name: 'word/embeddings/a.xlsx', content: sample.sampleDocx(), store: true }]),
    'a.docx',
    'docx',
    [],
  ],
  ['an ODT', sample.sampleOdt(), 'a.odt', 'odt', []],
  [
    'an ODT with a password',
    packZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', store: true },
      { name: 'META-INF/manifest.xml', content: encryptedManifest },
    ]),
    'a.odt',
    'odt',
    ['encrypted'],
  ],
  ['a ZIP', packZip([{ name: 'a.txt', content: 'x' }]), 'a.zip', 'zip', []],
  [
    'a locked ZIP',
    packZip([{ name: 'a.txt', content: 'x', encrypted: true }]),
    'a.zip',
    'zip',
    ['encrypted'],
  ],
  [
    'a ZIP with a program',
    packZip([{ name: 'a.exe', content: 'MZ' }]),
    'a.zip',
    'zip',
    ['executable-inside'],
  ],
  [
    'a ZIP with a stored PDF',
    packZip([{ name: 'a.pdf', content: sample.samplePdf(), store: true }]),
    'a.zip',
    'zip',
    [],
  ],
  ['a PNG', sample.samplePng(800, 600), 'ảnh.png', 'png', []],
  ['a JPEG', sample.sampleJpeg(4000, 3000), 'ảnh.JPG', 'jpeg', []],
  ['a TIFF of two pages', sample.sampleTiff([2480, 3508], [2480, 3508]), 'quét.tif', 'tiff', []],
  ['a UTF-8 text', vietnamese, 'a.txt', 'txt', []],
  ['a UTF-16 text', Buffer.from(`\uFEFF${vietnamese}`, 'utf16le'), 'a.txt', 'txt', []],
  ['an old windows-1258 text', windows1258, 'a.txt', 'txt', []],
  ['a CSV', 'Họ và tên;Số\nHồ Thị Mai;1\n', 'a.csv', 'csv', []],
  ['an XML', '<?xml version="1.0" encoding="UTF-8"?><edXML/>', 'a.xml', 'xml', []],
  ['an edXML packet', '<?xml version="1.0"?><edXML/>', 'a.edxml', 'xml', []],
]
for (const [says, content, name, kind, traits] of accepted) {
  test(`documents take ${says}`, async () => assert.deepEqual(await look(content, name), { kind, traits }))
}
