import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { documents, images, tables } from '../policies.ts'
import { packZip } from '../testing/pack-zip.ts'
import { refusedCode } from '../testing/refused.ts'
import * as sample from '../testing/samples.ts'
import { examine } from './examine.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-examine-'))
after(() => rm(folder, { recursive: true }))
let serial = 0
async function look(content: Buffer | string, name: string, policy = documents) {
  const path = join(folder, `${serial++}`)
  await writeFile(path, content)
  return examine(path, name, policy)
}

const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1000)])
const html = '<!DOCTYPE html><html><script>alert(1)</script></html>'
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'

const refused: readonly (readonly [string, Buffer | string, string, string])[] = [
  ['an empty file', '', 'a.pdf', 'files.empty'],
  ['a PDF named as a program', sample.samplePdf(), 'hóa đơn.pdf.exe', 'files.extension-mismatch'],
  ['a PNG named as PDF', sample.samplePng(1, 1), 'a.pdf', 'files.extension-mismatch'],
  ['a DOCX named as XLSX', sample.sampleDocx(), 'a.xlsx', 'files.extension-mismatch'],
  [
    'a Windows program named as PDF',
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
    'a.pdf',
    'files.type-not-allowed',
  ],
  [
    'a Linux program named as PNG',
    Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(500)]),
    'a.png',
    'files.type-not-allowed',
  ],
  ['HTML named as PDF', html, 'a.pdf', 'files.type-not-allowed'],
  ['HTML named as text', html, 'a.txt', 'files.type-not-allowed'],
  ['HTML behind a comment and white space', ` \n<!-- x --> ${html}`, 'a.txt', 'files.type-not-allowed'],
  [
    'XHTML named as XML',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
    'a.xml',
    'files.type-not-allowed',
  ],
  [
    'a PDF after a line of HTML',
    `<html>\n${sample.samplePdf().toString('latin1')}`,
    'a.pdf',
    'files.polyglot',
  ],
  [
    'a PDF after a few bytes',
    Buffer.concat([Buffer.from('\0\0junk'), sample.samplePdf()]),
    'a.pdf',
    'files.polyglot',
  ],
  [
    'a PDF with HTML in its head',
    Buffer.from(sample.samplePdf().toString('latin1').replace('%\u00e2', '%<script>'), 'latin1'),
    'a.pdf',
    'files.polyglot',
  ],
  [
    'a PDF with HTML after its end',
    sample.samplePdf({ tail: '<html><script>1</script>' }),
    'a.pdf',
    'files.polyglot',
  ],
  [
    'a PDF with a ZIP after its end',
    Buffer.concat([sample.samplePdf(), packZip([{ name: 'a', content: 'x' }])]),
    'a.pdf',
    'files.polyglot',
  ],
  ['a cut PDF', sample.samplePdf().subarray(0, 100), 'a.pdf', 'files.broken'],
  ['a GIF with a script', 'GIF89a=1;/*\n*/alert(1)', 'a.png', 'files.type-not-allowed'],
  [
    'a PNG with HTML after its end',
    Buffer.concat([sample.samplePng(1, 1), Buffer.from(html)]),
    'a.png',
    'files.polyglot',
  ],
  [
    'a JPEG with a ZIP after its end',
    Buffer.concat([sample.sampleJpeg(1, 1), packZip([{ name: 'a', content: 'x' }])]),
    'a.jpg',
    'files.polyglot',
  ],
  ['a PNG of 50,000 × 50,000', sample.samplePng(50_000, 50_000), 'a.png', 'files.pixels'],
  ['a JPEG of 65,000 × 65,000', sample.sampleJpeg(65_000, 65_000), 'a.jpg', 'files.pixels'],
  [
    'a TIFF whose second page is huge',
    sample.sampleTiff([10, 10], [100_000, 100_000]),
    'a.tif',
    'files.pixels',
  ],
  ['a PNG of no pixels', sample.samplePng(0, 10), 'a.png', 'files.broken'],
  ['an SVG', svg, 'a.svg', 'files.type-not-allowed'],
  ['an SVG with a script', svg.replace('<rect/>', '<script>1</script>'), 'a.svg', 'files.svg-script'],
  ['an SVG with an event', svg.replace('<rect/>', '<rect onload="x()"/>'), 'a.svg', 'files.svg-script'],
  [
    'a DOCX with macros',
    sample.sampleDocx([{ name: 'word/vbaProject.bin', content: 'x' }]),
    'a.docx',
    'files.macro',
  ],
  ['a DOCM renamed to DOCX', sample.sampleDocx([], macroType), 'a.docx', 'files.macro'],
  [
    'an ODT with Basic',
    sample.sampleOdt([{ name: 'Basic/Standard/Module1.xml', content: 'x' }]),
    'a.odt',
    'files.macro',
  ],
  ['an old DOC', ole, 'a.doc', 'files.old-office'],
  [
    'a DOCX with a path upwards',
    sample.sampleDocx([{ name: '../x', content: 'x' }]),
    'a.docx',
    'files.zip-path',
  ],
  [
    'a DOCX bomb',
    sample.sampleDocx([{ name: 'word/media/a.xml', content: Buffer.alloc(100_000_000) }]),
    'a.docx',
    'files.zip-ratio',
  ],
  [
    'an XML with entities',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'a.xml',
    'files.xml-doctype',
  ],
  [
    'an XML whose DOCTYPE hides behind a comment',
    `<?xml version="1.0"?><!--${'-'.repeat(9000)} --><!DOCTYPE a><a/>`,
    'a.xml',
    'files.xml-doctype',
  ],
  [
    'a UTF-16 XML with entities',
    Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>', 'utf16le'),
    'a.xml',
    'files.xml-doctype',
  ],
  ['an XML in UTF-7', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'a.xml', 'files.encoding'],
  [
    'random bytes',
    Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 251)),
    'a.txt',
    'files.type-unknown',
  ],
  ['a text with control characters', 'abc\x01def', 'a.txt', 'files.encoding'],
]
for (const [says, content, name, code] of refused) {
  test(`documents refuse ${says}`, async () => assert.equal(await refusedCode(look(content, name)), code))
}

test('a policy takes only its kinds and refuses its traits', async () => {
  assert.equal(await refusedCode(look(sample.samplePdf(), 'a.pdf', images)), 'files.type-not-allowed')
  const locked = packZip([
    { name: '[Content_Types].xml', content: 'spreadsheetml.sheet.main+xml' },
    { name: 'b', content: 'x', encrypted: true },
  ])
  assert.equal(await refusedCode(look(locked, 'a.xlsx', tables)), 'files.trait-encrypted')
})

test('a PDF of a million objects is looked through in time', async () => {
  const started = performance.now()
  await look(sample.samplePdf({ extra: '4 0 obj <</A 1>> endobj\n'.repeat(1_000_000) }), 'a.pdf')
  assert.ok(performance.now() - started < 4000)
})
