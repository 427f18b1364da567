import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importDesk } from '../../testing/import-desk.ts'
import { markedPaper } from '../../testing/marked-paper.ts'
import { law } from '../../testing/old-tables.ts'
import { archive, article, dumpOf, lawsOf } from '../../testing/old-uploads.ts'

const { bringOver, pageOf, rowsOf } = await importDesk()

describe('papers of an old site that bear a mark of secrecy', () => {
  it('stay out, their law a draft; one without a mark comes over with its law', async () => {
    const laws = [
      law(1, '12/2018/QĐ-UBND', { files: '/laws/mat.pdf' }),
      law(2, '13/2018/QĐ-UBND', { files: '/laws/thuong.pdf' }),
    ]
    const body = '<p><a href="/uploads/tin/mat-2.pdf">Công văn kèm theo bài</a></p>'
    const report = await bringOver(
      'mat.zip',
      archive(dumpOf([article(2, 'Bài có công văn mật', body)], lawsOf(laws)), [
        { name: 'cu/uploads/laws/mat.pdf', content: markedPaper('TỐI MẬT') },
        { name: 'cu/uploads/laws/thuong.pdf', content: markedPaper('Số 13') },
        { name: 'cu/uploads/tin/mat-2.pdf', content: markedPaper('MẬT') },
      ]),
    )
    assert.match(report, /12\/2018\/QĐ-UBND Văn bản Bản nháp Không nhận tệp mat\.pdf\./)
    assert.match(report, /Bài có công văn mật Bài Đã đăng .{0,80}Không nhận tệp mat-2\.pdf\./)
    const secret = (line: string) => ({ reason: { code: 'legislation.secret-mark', params: { line } } })
    assert.deepEqual(
      await rowsOf("SELECT reason FROM portal.import_lines, jsonb_array_elements(told) reason WHERE reason->>'code' LIKE 'legislation.%' ORDER BY kind"),
      [secret('MẬT'), secret('TỐI MẬT')],
    ) // prettier-ignore
    assert.deepEqual(
      await rowsOf(`SELECT e.reference, jsonb_array_length(e.files) AS papers, p.id IS NOT NULL AS public FROM legislation.editions e
        LEFT JOIN legislation.publications p ON p.edition_id = e.id ORDER BY e.reference`),
      [
        { reference: '12/2018/QĐ-UBND', papers: 0, public: false },
        { reference: '13/2018/QĐ-UBND', papers: 1, public: true },
      ],
    )
    assert.equal((await pageOf('Bài có công văn mật')).status, 200)
    assert.deepEqual(await rowsOf("SELECT name FROM files.files WHERE name LIKE 'mat%.pdf'"), [])
  })
})
