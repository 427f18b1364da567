import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RichText } from '../rich-text/index.ts'
import { readTyped, writeTyped } from './index.ts'

describe('text typed in a plain field', () => {
  it('comes back as it was typed: paragraphs, headings, lists, bold, italic, links', () => {
    const typed =
      'Đoạn **đậm** và _nghiêng_.\n\n## Mục lớn\n\n- một\n- hai\n\n1. bước một\n2. bước hai\n\n[Xem thêm ở đây](https://example.vn/a)'
    assert.equal(writeTyped(readTyped(typed)), typed)
    assert.equal(writeTyped(readTyped(typed.replaceAll('\n', '\r\n'))), typed)
  })

  it('keeps signs that mean something to the field as what they are', () => {
    const body: RichText = {
      version: 1,
      blocks: [
        { kind: 'paragraph', content: [{ kind: 'text', text: 'Giá 5*3 = 15_000 [đồng] #1 <b> \\ 2|3' }] },
      ],
    }
    assert.deepEqual(readTyped(writeTyped(body)), body)
  })

  it('leaves what cannot be typed in its place, and drops it where its number is taken away', () => {
    const table = readTyped('<table><caption>Bảng</caption><tr><td>a</td><td>b</td></tr></table>').blocks[0]!
    const body: RichText = {
      version: 1,
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Trên' }] }, table],
    }
    const typed = writeTyped(body)
    assert.equal(typed, 'Trên\n\n{{2}}')
    assert.deepEqual(readTyped(typed, body), body)
    assert.deepEqual(readTyped('Dưới\n\n{{2}}\n\n{{9}}', body).blocks.slice(1), [table])
    assert.equal(readTyped('Trên', body).blocks.length, 1)
  })

  it('keeps the language of words, which cannot be typed', () => {
    const body = readTyped('Nói\n\n<span lang="en">hello</span>')
    assert.equal(writeTyped(body), 'Nói\n\n{{2}}')
    assert.deepEqual(readTyped(writeTyped(body), body), body)
  })

  it('takes no script, whatever was typed or pasted', () => {
    const { blocks } = readTyped(
      '<script>alert(1)</script>\n\n[bấm](javascript:alert(1))\n\n<img src=x onerror=alert(1)>\n\nxong',
    )
    const text = JSON.stringify(blocks)
    assert.doesNotMatch(text, /javascript:|script>|onerror|alert\(1\)<\/script/)
    assert.match(text, /xong/)
  })
})
