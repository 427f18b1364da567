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
    const secret = '<p><a href="/uploads/tin/mat-2.pdf">Công văn kèm theo bài</a></p>'
    const report = await bringOver(
      'mat.zip',
      archive(dumpOf([article(2, 'Bài có công văn mật', secret)], lawsOf(laws)), [
        { name: 'cu/uploads/laws/mat.pdf', content: markedPaper('TỐI MẬT') },
        { name: 'cu/uploads/laws/thuong.pdf', content: markedPaper('Số 13') },
        { name: 'cu/uploads/tin/mat-2.pdf', content: markedPaper('MẬT') },
      ]),
    )
    assert.match(report, /12\/2018\/QĐ-UBND.{0,80}Không nhận tệp mat\.pdf\. Văn bản có dấu độ mật \(“TỐI MẬT”\)/)
    assert.match(report, /Bài có công văn mật.{0,80}Không nhận tệp mat-2\.pdf\. Văn bản có dấu độ mật/)
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
