import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanWords } from './clean-words.ts'
import { hideParts, missingParts } from './hide-parts.ts'
import { perhapsRefusedIn, readRefusedWords, refusedIn } from './refused-words.ts'
import { warningsOf } from './warnings.ts'

describe('what strangers type', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Xin chào', 'Xin chào'],
    ['  Ta\u0300 Long  ', 'Tà Long'],
    ['a\u200bb\u200e\u202ec\u2066d\ufeff', 'abcd'],
    ['a\u200db', 'ab'],
    ['👨\u200d👩\u200d👧 vui', '👨\u200d👩\u200d👧 vui'],
    ['Bru\u3164\u2800 Vân Kiều', 'Bru Vân Kiều'],
    ['x\u0301\u0302\u0303\u0304\u0305\u0306', 'x\u0301\u0302'],
    ['hayyyyyyyyyyyyyyyyyyyy!!!!!!!!!!!!!!!!', 'hayyy!!!'],
    ['số 0000000000000', 'số 0000000000000'],
    ['một\n\n\n\n\nhai', 'một hai'],
    ['\u200b\u2060 \u3164', ''],
  ]
  for (const [typed, clean] of cases)
    it(`${JSON.stringify(typed)} becomes ${JSON.stringify(clean)}`, () =>
      assert.equal(cleanWords(typed), clean))

  it('keeps its lines where it has lines', () =>
    assert.equal(cleanWords('một \n\n\n\n hai\r\nba', { multiline: true }), 'một\n\nhai\nba'))

  it('cleaned again is the same, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('a', '\u0300', '\u0301', '\u200d', '\u200c', '👨', '\u3164', ' ', '\n', '\ufe0f'),
            fc.string({ unit: 'binary', maxLength: 2 }),
          ),
          maxLength: 60,
        }),
        fc.boolean(),
        (typed, multiline) => {
          const once = cleanWords(typed, { multiline })
          assert.equal(cleanWords(once, { multiline }), once)
          assert.doesNotMatch(once, /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\u2800\ufeff]/)
        },
      ),
    )
  })
})

describe('refused words', () => {
  const list = ['con lợn', 'cá độ', 'vay nóng']
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Đồ CON  LỢN!', ['con lợn']],
    ['con-lợn', ['con lợn']],
    ['ｃá độ online', ['cá độ']],
    ['con lớn đi học', []],
    ['bacon lợn', []],
    ['Sân có cá độc', []],
    ['vay nóng, cá độ', ['cá độ', 'vay nóng']],
  ]
  for (const [text, found] of cases)
    it(`in “${text}”: ${found.join(', ') || 'none'}`, () => assert.deepEqual(refusedIn(text, list), found))

  it('typed without tone marks are for a person to see', () => {
    assert.deepEqual(perhapsRefusedIn('vay nong lien he', list), ['vay nóng'])
    assert.deepEqual(perhapsRefusedIn('Cho vay nong thôn mới', list), [])
  })

  it('are read one a line or by commas, each once', () =>
    assert.deepEqual(readRefusedWords(' Cá độ \n\ncá độ, vay nóng;!!!\n'), ['cá độ', 'vay nóng']))
})

describe('what asks for a second look', () => {
  const kinds = (name: string, text: string) => warningsOf({ name, text }, ['cá độ']).map(({ kind }) => kind)
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['Lan', 'Bài hay.', []],
    ['Lan', 'Gọi ĐT 0912345678', ['personal']],
    ['Lan 0912345678', 'Số điện thoại của tôi', ['personal']],
    ['Lan', 'Xem https://a.example/b và www.c.example', ['link', 'link']],
    ['Lan', 'xem lua-dao.xyz/qua', ['link']],
    ['Lan', 'xem quangtri.gov.vn', []],
    ['Lan', 'choi ca do', ['word']],
    ['UBND xã Tà Long', 'Thông báo', ['name']],
    ['Ban Biên Tập', 'Thông báo', ['name']],
    ['Chu Tịnh', 'Thông báo', []],
  ]
  for (const [name, text, found] of cases)
    it(`${name}: ${text} → ${found.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(kinds(name, text), found))
})

describe('hidden passages', () => {
  it('are taken out wherever they stand, one within another too', () => {
    assert.equal(hideParts('A 0912345678, B 0912345678.', ['0912345678']), 'A [đã ẩn], B [đã ẩn].')
    assert.equal(hideParts('ông Hồ Văn A ở bản', ['Văn A', 'Hồ Văn A']), 'ông [đã ẩn] ở bản')
    assert.equal(hideParts('nguyên', ['']), 'nguyên')
  })
  it('that stand nowhere are told', () => assert.deepEqual(missingParts('abc', ['b', 'x', '']), ['x']))
})
