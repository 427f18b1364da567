import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ArticleId } from '../article.ts'
import { movedTo, type OrderMove } from './hand-order.ts'

it('an article moves up, down, in at the end and out; what cannot move stays', () => {
  const cases = [
    ['abc', 'b', 'up', 'bac'],
    ['abc', 'b', 'down', 'acb'],
    ['abc', 'a', 'up', 'abc'],
    ['abc', 'c', 'down', 'abc'],
    ['ab', 'c', 'in', 'abc'],
    ['abc', 'a', 'in', 'abc'],
    ['abc', 'b', 'out', 'ac'],
    ['ab', 'z', 'up', 'ab'],
    ['', 'a', 'in', 'a'],
  ] as const satisfies readonly (readonly [string, string, OrderMove, string])[]
  for (const [order, article, move, after] of cases)
    assert.equal(
      movedTo([...order] as ArticleId[], article as ArticleId, move).join(''),
      after,
      `${order} ${article} ${move}`,
    )
})
