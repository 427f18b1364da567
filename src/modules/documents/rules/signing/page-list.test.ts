import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pagesIn } from './page-list.ts'

it('pages are read as people write them, and nothing else', () => {
  const cases: readonly (readonly [string, readonly number[] | undefined])[] = [
    ['1', [1]],
    ['3-5, 1', [1, 3, 4, 5]],
    ['2;2 2', [2]],
    ['1–2', [1, 2]],
    ['', undefined],
    ['0', undefined],
    ['6', undefined],
    ['5-3', undefined],
    ['hai', undefined],
    ['1-', undefined],
    ['1-99999', undefined],
  ]
  for (const [typed, pages] of cases) assert.deepEqual(pagesIn(typed, 5), pages, typed)
  assert.equal(pagesIn('1-300', 300), undefined, 'more pages than an extract may have')
})
