import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareByGivenName, compareVietnamese, initials } from './index.ts'

test('lists follow the Vietnamese dictionary and count numbers by value', () => {
  const words = ['Thôn 10', 'đá', 'da', 'Thôn 2', 'ăn', 'an', 'ấn', 'ân', 'ma', 'mạ', 'mà', 'mã', 'mả', 'má']
  const inOrder = [
    'an',
    'ăn',
    'ân',
    'ấn',
    'da',
    'đá',
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'Thôn 2',
    'Thôn 10',
  ]
  assert.deepEqual(words.toSorted(compareVietnamese), inOrder)
})

test('people are listed by given name, then family and middle names', () => {
  const people = ['Trần Văn An', 'Nguyễn Thị Bình', 'Hồ Văn Ân', 'Lê Thị An', 'Côn', 'Nguyễn Văn An']
  const inOrder = ['Lê Thị An', 'Nguyễn Văn An', 'Trần Văn An', 'Hồ Văn Ân', 'Nguyễn Thị Bình', 'Côn']
  assert.deepEqual(people.toSorted(compareByGivenName), inOrder)
})

test('initials are those of family and given name', () => {
  const cases = [
    ['Đỗ Thị Ánh', 'ĐA'],
    ['Nguyễn Văn Ưng', 'NƯ'],
    ['  hồ  kúa ', 'HK'],
    ['Klu', 'K'],
    ['', ''],
  ]
  for (const [name, expected] of cases) assert.equal(initials(name!), expected)
})
