import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanHref } from './index.ts'

const kept: readonly (readonly [string, string])[] = [
  ['https://quangtri.gov.vn', 'https://quangtri.gov.vn/'],
  ['HTTP://QuangTri.gov.vn/a b', 'http://quangtri.gov.vn/a%20b'],
  ['https://user:secret@a.vn/x', 'https://a.vn/x'],
  ['//a.vn/x', 'https://a.vn/x'],
  ['/\\a.vn/x', 'https://a.vn/x'],
  ['www.a.vn/x', 'https://www.a.vn/x'],
  ['/van-ban/1?a=1&b=2#c', '/van-ban/1?a=1&b=2#c'],
  ['tin-tuc/1.html', '/tin-tuc/1.html'],
  ['../../x', '/x'],
  ['/tìm', '/t%C3%ACm'],
  ['mailto:vanthu@a.vn?subject=A', 'mailto:vanthu@a.vn?subject=A'],
  ['tel:(0233) 388-6123', 'tel:02333886123'],
  ['tel:+84%20912.345.678', 'tel:+84912345678'],
  ['https://www.google.com/url?q=https://a.vn/x&sa=D', 'https://a.vn/x'],
]

const dropped = [
  '',
  ' ',
  '#muc',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///C:/a',
  'C:\\a',
  'blob:https://a.vn/1',
  'ftp://a.vn',
  'mailto:',
  'mailto:a@b@c',
  'mailto:a@b,c d',
  'tel:abc',
  'http://',
  'http://[::1',
  '/.//a.vn/x',
  'https://www.google.com/url?q=javascript:alert(1)',
  `/${'a'.repeat(2000)}`,
]

describe('an address that may be linked', () => {
  for (const [typed, clean] of kept)
    it(`${typed} → ${clean}`, () => {
      assert.equal(cleanHref(typed), clean)
      assert.equal(cleanHref(clean), clean)
    })

  it('is an address of the page that it was copied from, where that is known', () => {
    assert.equal(cleanHref('b.html', 'https://a.vn/x/a.html'), 'https://a.vn/x/b.html')
    assert.equal(cleanHref('/b', 'https://a.vn/x/a.html'), 'https://a.vn/b')
    assert.equal(cleanHref('javascript:x', 'https://a.vn/'), undefined)
    assert.equal(cleanHref('b', 'file:///C:/a.html'), undefined)
  })

  for (const typed of dropped)
    it(`is not ${JSON.stringify(typed.slice(0, 60))}`, () => {
      if (/google/.test(typed)) assert.doesNotMatch(cleanHref(typed) ?? '', /^javascript/)
      else assert.equal(cleanHref(typed), undefined)
    })

  it('has one spelling and one of the schemes, whatever was typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('http:', 'https:', 'mailto:', 'tel:', 'javascript:', '//', '/', '\\', '.', '..', '@', '?', '#', '%', ':', 'a.vn', '\t', '\0', ' ', 'q=https://', 'www.', 'google.com/url'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const clean = cleanHref(pieces.join(''))
        if (clean === undefined) return
        assert.match(clean, /^(?:https?:\/\/[^/]|mailto:|tel:\+?\d|\/(?![/\\]))/)
        assert.equal(cleanHref(clean), clean)
      }),
      { numRuns: 3000 },
    )
  })
})
