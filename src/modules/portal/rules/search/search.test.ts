import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { censusOf, shareOfQuestion } from './census.ts'
import { excerptOf, finderOf, piecesOf } from './excerpt.ts'
import { lexiconOf } from './lexicon.ts'
import { asPhrase, asQuery, asTitleQuery, understand } from './question.ts'
import { distance } from './distance.ts'
import { suggest, vocabularyOf } from './suggest.ts'
import {
  marksOf,
  quartersBack,
  windowFor,
  windowsBack,
  windowsOfSite,
  windowsOfYear,
  withinTitles,
  withinWindow,
} from './windows.ts'

const lexicon = lexiconOf(
  [
    { short: 'UBND', long: 'ủy ban nhân dân' },
    { short: 'GD-ĐT', long: 'giáo dục và đào tạo' },
    { short: 'DTTS', long: 'dân tộc thiểu số' },
    { short: 'DTTS', long: 'đồng bào dân tộc' },
  ],
  [
    { former: 'Xã Mò Ó', now: 'Xã Hướng Hiệp' },
    { former: 'Xã Đakrông', now: 'Xã Đakrông' },
  ],
)
const query = (text: string) => asQuery(understand(text, lexicon))
const day = (text: string) => Temporal.PlainDate.from(text)

describe('a question', () => {
  it('needs no tone marks, and both ways to place them are one', () => {
    assert.equal(query('Hộ nghèo'), "'ho'&'ngheo'")
    assert.equal(query('hoà giải'), query('hòa giải'))
  })
  it('takes Telex slips for what was meant', () => {
    assert.match(query('thuowng'), /'thuong'/)
    assert.match(query('ddakroong'), /'dakrong'/)
  })
  it('takes short and long words for the same, whichever was typed', () => {
    assert.equal(query('UBND xã'), "(('ubnd')|('uy'&'ban'&'nhan'&'dan'))&'xa'")
    assert.equal(query('Uỷ ban nhân dân'), "(('uy'&'ban'&'nhan'&'dan')|('ubnd'))")
    assert.match(query('dtts'), /'thieu'&'so'.*'dong'&'bao'/)
    assert.match(query('GD-ĐT'), /'giao'/)
  })
  it('looks under the present name of a place as well, but not the other way round', () => {
    assert.equal(query('mo o'), "(('mo'&'o')|('huong'&'hiep'))")
    assert.equal(query('xã Hướng Hiệp'), "'xa'&'huong'&'hiep'")
  })
  it('knows which words follow each other, repaired', () => {
    assert.equal(asPhrase(understand('hoj ngheo', lexicon)), 'ho ngheo')
  })
  it('is never a statement: what is neither letter nor figure is no part of it', () => {
    assert.equal(query(`a' | ! (b:*) & \\ "c"`), "'a'&'b'&'c'")
    assert.equal(query('%_ -- ;'), '')
    assert.equal(understand('x '.repeat(500), lexicon).words.length, 12)
  })
})

describe('windows', () => {
  it('mark days, weeks, quarters, years as the index does, in the unit that needs few', () => {
    assert.deepEqual(marksOf(day('2000-01-03'), day('2000-01-05')), ['d:0', 'd:1', 'd:2'])
    assert.deepEqual(marksOf(day('2000-01-04'), day('2000-02-01')), ['w:0', 'w:1', 'w:2', 'w:3', 'w:4'])
    assert.deepEqual(marksOf(day('2025-11-01'), day('2026-05-01')), ['q:2025q4', 'q:2026q1', 'q:2026q2'])
    assert.deepEqual(marksOf(day('2020-11-01'), day('2023-05-01')), ['y:2020', 'y:2021', 'y:2022', 'y:2023'])
  })
  it('reach back wider and wider, the last being everything', () => {
    const since = [
      { day: day('2026-11-26'), share: 0.01 },
      { day: day('2026-10-01'), share: 0.2 },
    ]
    const [first, second, last] = windowsBack(day('2026-11-27'), since)
    assert.deepEqual(first, { any: ['d:9824', 'd:9825'], share: 0.01 })
    assert.equal(second!.share, 0.2)
    assert.deepEqual(last, { any: [], share: 1 })
  })
  it('stay within the year that was asked for', () => {
    const [first, last] = windowsOfYear(day('2026-11-27'), 2024, 0.1)
    assert.deepEqual([first!.any, last!.any], [['q:2024q4'], [1, 2, 3, 4].map((one) => `q:2024q${one}`)])
    assert.deepEqual(windowsOfYear(day('2026-05-27'), 2026, 0.1)[0]!.any, ['q:2026q2'])
  })
  it('of titles go back by quarters, and ask for the words of each by quarter', () => {
    const windows = quartersBack(day('2026-02-27'), () => 0.2)
    assert.deepEqual(windows.map(({ any }) => any), [['q:2026q1'], ['q:2025q4', 'q:2026q1'], []]) // prettier-ignore
    const asked = (quarter?: string) => asTitleQuery(understand('hộ nghèo', lexicon), quarter)
    assert.equal(
      withinTitles(asked, windows[1]!, ['k:article']),
      "('t:ho:2025q4'&'t:ngheo:2025q4'|'t:ho:2026q1'&'t:ngheo:2026q1')&'k:article'",
    )
    assert.equal(withinTitles(asked, windows[2]!, []), "'t:ho'&'t:ngheo'")
  })
  it('of a site are its own quarters, the newest two, eight, twenty, then all', () => {
    const windows = windowsOfSite({ mark: 's:abc', share: 0.1 }, day('2026-02-27'), 5)
    assert.deepEqual(
      windows.map(({ any }) => any.length),
      [2, 8, 20, 1],
    )
    assert.deepEqual([windows[0].any, windows[2]!.any[0], windows[3]!.any], [['s:abc:2025q4', 's:abc:2026q1'], 's:abc:2021q2', ['s:abc']]) // prettier-ignore
    const asked = (quarter?: string) => `'a${quarter ? `:${quarter}` : ''}'`
    assert.equal(withinTitles(asked, windows[0], []), "('a:2025q4'&'s:abc:2025q4'|'a:2026q1'&'s:abc:2026q1')")
    assert.equal(
      withinWindow("'a'", windows[0], ['k:article']),
      "'a'&'k:article'&('s:abc:2025q4'|'s:abc:2026q1')",
    )
  })
  it('are as narrow as may hold enough, wider than the one before', () => {
    const windows = [0.01, 0.1, 1].map((share) => ({ any: [], share }))
    const share = (fitting: number, beyond = 0) => windowFor(windows, { fitting, enough: 80, beyond }).share
    assert.deepEqual([share(100_000), share(1_000), share(100), share(0)], [0.01, 0.1, 1, 1])
    assert.deepEqual([share(100_000, 0.01), share(100_000, 0.1)], [0.1, 1])
  })
})

describe('a census', () => {
  const census = censusOf(1_000, ['ho', 'ngheo', 't:ho'], [0.5, 0.25, 0.04])
  const share = (text: string, mark: '' | 't:' = '') =>
    shareOfQuestion(census, understand(text, lexicon), mark)
  it('says how much may fit: more than if the words had nothing to do with each other', () => {
    assert.equal(share('ho'), 0.5)
    assert.equal(share('ngheo ho'), 0.25 * Math.sqrt(0.5))
    assert.equal(share('ho', 't:'), 0.04)
    assert.equal(share('ho sao nao', 't:'), share('sao nao', 't:'))
  })
  it('takes a word that was not counted for rare, and the commoner of short and long', () => {
    assert.equal(share('sao'), 0.001)
    assert.equal(shareOfQuestion(censusOf(9, ['ubnd'], [0.3]), understand('UBND', lexicon), ''), 0.3)
  })
})

describe('an excerpt', () => {
  const asked = finderOf(new Set(['ho', 'ngheo']))
  it('sets apart what was asked for, marks or not, and joins what stands together', () => {
    assert.deepEqual(piecesOf('Rà soát hộ nghèo, hộ cận nghèo', asked), [
      { text: 'Rà soát ', hit: false },
      { text: 'hộ nghèo', hit: true },
      { text: ', ', hit: false },
      { text: 'hộ', hit: true },
      { text: ' cận ', hit: false },
      { text: 'nghèo', hit: true },
    ])
  })
  it('finds whole words only, whatever their marks and capitals', () => {
    const hits = (text: string, ...words: string[]) =>
      piecesOf(text, finderOf(new Set(words)))
        .filter(({ hit }) => hit)
        .map(({ text: said }) => said)
    assert.deepEqual(hits('Cho hổ, HỖ, hộp, đhộ; Hồ', 'ho'), ['hổ', 'HỖ', 'Hồ'])
    assert.deepEqual(hits('Đakrông đã 12/2020', 'dakrong', 'da', '2020', 'd'), ['Đakrông đã', '2020'])
    assert.deepEqual(hits('ban bản làng', 'ba', 'ban'), ['ban bản'])
    assert.deepEqual(hits('không có gì'), [])
  })
  it('is cut where most of it stands together, at words', () => {
    const text = `${'Mưa to nhiều nơi. '.repeat(40)}Xã rà soát hộ nghèo trong tháng này. ${'Trời nắng. '.repeat(40)}`
    const excerpt = excerptOf(text, asked)
    assert.match(excerpt, /^… .*hộ nghèo.* …$/)
    assert.ok(excerpt.length < 200)
    assert.equal(excerptOf('Trời nắng', asked), '')
  })
})

describe('a suggestion', () => {
  const vocabulary = vocabularyOf([
    'Rà soát hộ nghèo',
    'Hộ nghèo được vay vốn ở Tà Long. Họ vui.',
    'Tiêm phòng gia súc',
  ])
  it('spells unknown words as texts do, those beside their neighbours first, with their tone marks', () => {
    assert.equal(suggest(['ho', 'ngheoo'], vocabulary)[0], 'hộ nghèo')
    assert.equal(suggest(['tiem', 'phnog'], vocabulary)[0], 'tiêm phòng')
    assert.equal(suggest(['ta', 'lomg'], vocabulary)[0], 'Tà Long')
  })
  it('leaves out the rarest word where all are known', () => {
    assert.deepEqual(suggest(['ho', 'suc'], vocabulary), ['hộ', 'súc'])
  })
  it('counts a swap as one slip and stops early', () => {
    assert.equal(distance('phnog', 'phong', 2), 1)
    assert.equal(distance('a', 'abcd', 2), 3)
  })
})
