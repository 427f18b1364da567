import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'
import { sameInBothLanguages } from '../../tools/reviewed.ts'
import { filesBelow, repositoryRoot } from './tree.ts'

type Sentences = Record<string, unknown>

const rooms = filesBelow('src')
  .filter((path) => path.endsWith('/messages/vi.ts'))
  .map(dirname)

const load = async (path: string): Promise<Sentences> => {
  const exports = Object.values((await import(pathToFileURL(repositoryRoot + path).href)) as object)
  return Object.assign({}, ...exports.filter((value) => typeof value === 'object')) as Sentences
}

const placesIn = (sentence: unknown) =>
  [...String(sentence).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted()
const hasWords = (sentence: string) => /\p{L}{3,}\s+\p{L}{2,}/u.test(sentence.replaceAll(/\{\w+\}/g, ''))

/** What is wrong between the Vietnamese and the English sentences of one room. */
function faultsOf(vi: Sentences, en: Sentences): string[] {
  const faults = Object.keys(vi).flatMap((key) => {
    if (!(key in en)) return [`${key}: no English`]
    if (typeof vi[key] !== 'string' || typeof en[key] !== 'string') return []
    if (vi[key].trim() === '' || en[key].trim() === '') return [`${key}: empty`]
    if (vi[key] === en[key] && hasWords(vi[key]) && !sameInBothLanguages.includes(vi[key]))
      return [`${key}: the same in both languages: ${vi[key]}`]
    if (placesIn(vi[key]).join() !== placesIn(en[key]).join())
      return [`${key}: other places in { } than in English`]
    return []
  })
  return [...faults, ...Object.keys(en).flatMap((key) => (key in vi ? [] : [`${key}: no Vietnamese`]))]
}

for (const room of rooms) {
  test(`${room} says everything in Vietnamese and in English`, async () => {
    const [vi, en] = await Promise.all([load(`${room}/vi.ts`), load(`${room}/en.ts`)])
    assert.ok(Object.keys(vi).length > 0, 'words were found')
    assert.deepEqual(faultsOf(vi, en), [])
  })
}

test('planted faults of words are found', () => {
  const vi = { a: 'Sổ đã khóa', b: 'The book is closed', c: '{n} việc', d: 'Lưu' }
  const en = { a: 'The book is closed', b: 'The book is closed', c: '{count} tasks', e: 'Save' }
  assert.equal(faultsOf(vi, en).length, 4)
})
