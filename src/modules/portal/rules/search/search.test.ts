import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { excerptOf, piecesOf } from './excerpt.ts'
import { lexiconOf } from './lexicon.ts'
import { asPhrase, asQuery, understand } from './question.ts'
import { distance, suggest, vocabularyOf } from './suggest.ts'
import { marksOf, windowsBack, windowsOfSite, withinWindow } from './windows.ts'
import { wordsOf } from './words.ts'

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
    assert.equal(query('Hộ nghèo'), "(('ho'))&(('ngheo'))")
    assert.equal(query('hoà giải'), query('hòa giải'))
  })
  it('takes Telex slips for what was meant', () => {
    assert.match(query('thuowng'), /'thuong'/)
    assert.match(query('ddakroong'), /'dakrong'/)
  })
  it('takes short and long words for the same, whichever was typed', () => {
    assert.equal(query('UBND xã'), "(('ubnd')|('uy'&'ban'&'nhan'&'dan'))&(('xa'))")
    assert.equal(query('Uỷ ban nhân dân'), "(('uy'&'ban'&'nhan'&'dan')|('ubnd'))")
    assert.match(query('dtts'), /'thieu'&'so'.*'dong'&'bao'/)
    assert.match(query('GD-ĐT'), /'giao'/)
  })
  it('looks under the present name of a place as well, but not the other way round', () => {
    assert.equal(query('mo o'), "(('mo'&'o')|('huong'&'hiep'))")
    assert.equal(query('xã Hướng Hiệp'), "(('xa'))&(('huong'))&(('hiep'))")
  })
  it('knows which words follow each other, repaired', () => {
    assert.equal(asPhrase(understand('hoj ngheo', lexicon)), "'ho'<->'ngheo'")
  })
  it('is never a statement: what is neither letter nor figure is no part of it', () => {
    assert.equal(query(`a' | ! (b:*) & \\ "c"`), "(('a'))&(('b'))&(('c'))")
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
  it('open one behind the other, none of them twice, the last being everything', () => {
    const [first, second, last] = windowsBack(day('2026-11-27'), [day('2026-11-26'), day('2026-10-01')])
    assert.deepEqual(first, { any: ['d:9824', 'd:9825'], not: [] })
    assert.deepEqual(second!.not, first!.any)
    assert.deepEqual(last!.any, [])
    assert.deepEqual(last!.not, [...first!.any, ...second!.any])
  })
  it('stay within the year that was asked for', () => {
    const windows = windowsBack(day('2026-11-27'), [day('2026-11-20'), day('2020-01-01')], 2024)
    assert.equal(windows.length, 2)
    assert.deepEqual(windows[1]!.any, ['y:2024'])
  })
  it('of a site are its own quarters, years, all', () => {
    const windows = windowsOfSite('s:abc', day('2026-02-27'))
    assert.deepEqual(windows[0]!.any, ['s:abc:2025q4', 's:abc:2026q1'])
    assert.equal(
      withinWindow("('a')", windows[2]!, ['k:article']),
      "('a')&'k:article'&('s:abc')&!('s:abc:2025q4'|'s:abc:2026q1'|'s:abc:2026'|'s:abc:2025')",
    )
  })
})

describe('an excerpt', () => {
  const asked = new Set(['ho', 'ngheo'])
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
  it('is cut where most of it stands together, at words', () => {
    const text = `${'Mưa to nhiều nơi. '.repeat(40)}Xã rà soát hộ nghèo trong tháng này. ${'Trời nắng. '.repeat(40)}`
    const excerpt = excerptOf(text, asked)
    assert.match(excerpt, /^… .*hộ nghèo.* …$/)
    assert.ok(excerpt.length < 200)
    assert.equal(excerptOf('Trời nắng', asked), '')
  })
})

describe('a suggestion', () => {
  const vocabulary = vocabularyOf(
    ['Rà soát hộ nghèo', 'Hộ nghèo được vay vốn', 'Tiêm phòng gia súc'].map(wordsOf),
  )
  it('spells unknown words as titles do, those beside their neighbours first', () => {
    assert.equal(suggest(['ho', 'ngheoo'], vocabulary)[0], 'ho ngheo')
    assert.equal(suggest(['tiem', 'phnog'], vocabulary)[0], 'tiem phong')
  })
  it('leaves out the rarest word where all are known', () => {
    assert.deepEqual(suggest(['ho', 'suc'], vocabulary), ['ho', 'suc'])
  })
  it('counts a swap as one slip and stops early', () => {
    assert.equal(distance('phnog', 'phong', 2), 1)
    assert.equal(distance('a', 'abcd', 2), 3)
  })
})
