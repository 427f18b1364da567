import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createVisitCounter } from './index.ts'

const phone = 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36'
const engine = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
const plain = (tallies: ReadonlyMap<string, object>) => Object.fromEntries(tallies)

describe('a counter of visits', () => {
  it('counts every view, people apart from search engines, by site and by article', () => {
    const counter = createVisitCounter()
    for (let view = 0; view < 1000; view++)
      counter.view('a', view % 2 ? 'x' : undefined, { address: '10.0.0.1', userAgent: phone })
    counter.view('a', 'x', { address: '66.249.66.1', userAgent: engine })
    const taken = counter.take()
    assert.deepEqual(plain(taken), { a: { guests: 1000, bots: 1 }, 'a x': { guests: 500, bots: 1 } })
    assert.equal(counter.take().size, 0)
  })

  it('loses nothing of what could not be kept', () => {
    const counter = createVisitCounter()
    counter.view('a', 'x', { address: '1', userAgent: phone })
    const taken = counter.take()
    counter.view('a', 'x', { address: '1', userAgent: phone })
    counter.putBack(taken)
    assert.deepEqual(plain(counter.take()), { a: { guests: 2, bots: 0 }, 'a x': { guests: 2, bots: 0 } })
  })

  it('knows who is here: each visitor once, until five minutes after the last view', () => {
    let clock = 0
    const counter = createVisitCounter(() => clock)
    counter.view('a', 'x', { address: '1', userAgent: phone })
    counter.view('a', 'y', { address: '1', userAgent: phone })
    counter.view('a', 'y', { address: '2', userAgent: phone })
    counter.view('b', 'y', { address: '2', userAgent: engine })
    assert.deepEqual(plain(counter.online()), { a: { guests: 2, bots: 0 }, b: { guests: 0, bots: 1 } })
    clock = 4 * 60_000
    counter.view('a', 'y', { address: '2', userAgent: phone })
    clock = 6 * 60_000
    assert.deepEqual(plain(counter.online()), { a: { guests: 1, bots: 0 } })
  })
})
