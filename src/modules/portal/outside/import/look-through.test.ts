import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { OldThing } from '../../old-thing.ts'
import { lookThrough } from './look-through.ts'

it('others are answered while a file of an old site is looked through', async () => {
  let answered = 0
  function* things(): Generator<OldThing> {
    for (let at = 0; at < 400; at++) {
      if (at % 100 === 0) {
        assert.ok(answered >= at / 100, `nobody was answered for ${at} things`)
        setImmediate(() => answered++)
      }
      yield { kind: 'left', what: 'comment', id: String(at), title: '', code: 'portal.import-comment-empty' }
    }
  }
  const found = await lookThrough({ sort: 'nukeviet', things: things(), async [Symbol.asyncDispose]() {} })
  assert.deepEqual(found.left, [{ code: 'portal.import-comment-empty', what: 'comment', count: 400 }])
})
