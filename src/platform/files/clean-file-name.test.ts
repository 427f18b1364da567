import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanFileName } from './clean-file-name.ts'

const cases: readonly (readonly [string, string, string])[] = [
  ['an ordinary Vietnamese name stays', 'Quyết định số 12-QĐ-UBND.pdf', 'Quyết định số 12-QĐ-UBND.pdf'],
  ['a decomposed name is composed', 'Quyết định.pdf'.normalize('NFD'), 'Quyết định.pdf'],
  ['a path upwards loses its path', '../../etc/passwd', 'passwd'],
  ['a Windows path loses its path', '..\\..\\Windows\\win.ini', 'win.ini'],
  ['an absolute path loses its path', 'C:\\Users\\mai\\công văn.docx', 'công văn.docx'],
  ['a null byte goes', 'a.pdf\0.exe', 'a.pdf.exe'],
  ['a direction override goes', 'báo cáo\u202Efdp.exe', 'báo cáofdp.exe'],
  ['control characters go', 'a\r\nSet-Cookie: x.txt', 'aSet-Cookie_ x.txt'],
  ['a Windows device gets a mark', 'CON.txt', '_CON.txt'],
  ['a Windows device without extension too', 'nul', '_nul'],
  ['a device hidden by more dots too', 'com1.tar.gz', '_com1.tar.gz'],
  ['dots and spaces at the ends go', '  .. báo cáo.pdf. . ', 'báo cáo.pdf'],
  ['a hidden file is shown', '.htaccess', 'htaccess'],
  ['nothing becomes a name', '', 'tep'],
  ['only dots become a name', '...', 'tep'],
  ['a trailing slash gives the folder name', 'thư mục/', 'thư mục'],
]
for (const [says, from, to] of cases)
  test(`cleanFileName: ${says}`, () => assert.equal(cleanFileName(from), to))

test('cleanFileName cuts a long name at a whole letter and keeps its extension', () => {
  const cleaned = cleanFileName(`${'Nghị quyết về phát triển '.repeat(40)}.docx`)
  assert.ok(Buffer.byteLength(cleaned) <= 255)
  assert.ok(Buffer.byteLength(cleaned) > 240)
  assert.ok(cleaned.endsWith('.docx'))
  assert.ok(!cleaned.includes('\uFFFD'))
})

const hostile = fc.stringMatching(/^[a-zđệ.\s/\\\0\u202E:*<>|]{0,40}(con|nul|aux)?(\.[a-z]{0,6})?$/u)
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 600 }),
  hostile,
)

test('cleanFileName always gives a safe name, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(names, (name) => {
      const cleaned = cleanFileName(name)
      assert.notEqual(cleaned, '')
      assert.ok(Buffer.byteLength(cleaned) <= 255)
      assert.equal(cleaned, cleaned.normalize('NFC'))
      assert.doesNotMatch(cleaned, /[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u)
      assert.doesNotMatch(cleaned, /^[\s.]|[\s.]$/u)
      assert.doesNotMatch(cleaned, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
      assert.equal(cleanFileName(cleaned), cleaned)
    }),
    { numRuns: 3000 },
  )
})
