import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { after, describe, it } from 'node:test'
import { closePictures, examinePicture, makeVariants } from './index.ts'
import { fourQuarters, photograph } from './testing/samples.ts'
import { childrenNow, watched } from './testing/watch-processes.ts'

after(closePictures)

const small = await fourQuarters()
const large = await (await photograph(4_000, 3_000)).jpeg({ quality: 90 }).toBuffer()
const onLinux = process.platform === 'linux' ? it : it.skip

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !what(); tries++) await wait(20)
  assert.ok(what())
}

describe('the processes that open pictures', () => {
  onLinux('are two at most, however many pictures come at once, and every picture gets done', async () => {
    const { result, children } = await watched(() =>
      Promise.all(Array.from({ length: 9 }, () => makeVariants(small, { formats: ['webp', 'jpeg'] }))),
    )
    assert.ok(result.every((one) => one.outcome === 'made' && one.variants.length === 4))
    assert.equal(children, 2)
  })

  it('are given up when a picture takes too long, and the next picture gets done', async () => {
    const begun = performance.now()
    const answer = await makeVariants(large, { milliseconds: 400 })
    assert.ok(performance.now() - begun < 3_000)
    assert.ok(answer.outcome === 'refused')
    assert.deepEqual([answer.code, answer.detail], ['unfinished', 'took longer than 400 ms'])
    assert.equal((await examinePicture(small)).outcome, 'taken')
  })

  onLinux('may die: the picture is unfinished, nothing is thrown, and the next one gets done', async () => {
    closePictures()
    await until(() => childrenNow().length === 0)
    await examinePicture(small)
    const dying = makeVariants(large)
    await wait(300)
    for (const { pid } of childrenNow()) process.kill(pid, 'SIGSEGV')
    const answer = await dying
    assert.ok(answer.outcome === 'refused')
    assert.deepEqual([answer.code, answer.detail], ['unfinished', 'its process ended with SIGSEGV'])
    assert.equal((await examinePicture(small)).outcome, 'taken')
    for (const { pid } of childrenNow()) process.kill(pid, 'SIGKILL') // while it rests
    assert.equal((await examinePicture(small)).outcome, 'taken')
  })

  onLinux('end when they are closed: what was under way rejects, so that a job tries again', async () => {
    const under = Array.from({ length: 4 }, () => makeVariants(large))
    const settled = Promise.allSettled(under)
    await until(() => childrenNow().length === 2)
    closePictures()
    for (const one of await settled) {
      assert.ok(one.status === 'rejected')
      assert.match(String(one.reason), /closed before/)
    }
    await until(() => childrenNow().length === 0)
    assert.equal((await examinePicture(small)).outcome, 'taken')
    closePictures()
    await until(() => childrenNow().length === 0)
  })
})
