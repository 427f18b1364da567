import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { caller } from '../../journeys/caller.ts'
import { stranger } from './somebody.ts'

const at = (url: string, address: string) => caller(url, { 'x-forwarded-for': address })

/** Sends a form so many times, a hundred at once; `address` may differ each time. */
async function flood(url: string, path: string, count: number, address: (turn: number) => string) {
  const heard: number[] = []
  const refused: { wait: string | null; text: string }[] = []
  const send = async (turn: number) => {
    const body = new URLSearchParams({ text: `Lũ ${turn}` })
    const answer = await at(url, address(turn)).raw(path, { method: 'POST', body })
    const text = await answer.text()
    if (answer.status === 429) refused.push({ wait: answer.headers.get('retry-after'), text })
    else heard.push(answer.status)
  }
  for (let turn = 0; turn < count; turn += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - turn) }, (_, at) => send(turn + at)))
  return { heard, refused }
}

/** What comes in masses. */
export function attacksByFloods(url: string, article: string): void {
  const form = `${article}/gui-y-kien`
  describe('a flood', () => {
    it('of a thousand comments from one address is refused in words while others read and write', async () => {
      const rising = flood(url, form, 1000, () => '198.19.0.1')
      const others = ['/', form, '/hoi-dap/gui', '/tim-kiem?q=lua'].map((path) => stranger(url).get(path))
      for (const answer of await Promise.all(others)) assert.equal(answer.status, 200)
      const { heard, refused } = await rising
      assert.ok(heard.length <= 30, `${heard.length} were heard`)
      for (const { wait, text } of refused) {
        assert.ok(Number(wait) > 0, 'says when to come again')
        assert.match(text, /Có quá nhiều|quá nhiều/)
      }
    })

    it('from the addresses of one household is one address', async () => {
      const { heard } = await flood(
        url,
        form,
        200,
        (turn) => `2001:db8:7:7:${turn.toString(16)}::${turn + 1}`,
      )
      assert.ok(heard.length <= 30, `${heard.length} were heard`)
    })

    it('under forged hops is one address: only what the proxy wrote counts', async () => {
      const { heard } = await flood(
        url,
        form,
        200,
        (turn) => `203.0.113.${turn % 250}, 127.0.0.1, 198.19.0.2`,
      )
      assert.ok(heard.length <= 30, `${heard.length} were heard`)
      const nonsense = await flood(url, form, 60, (turn) => `${turn}' OR 1=1, unknown, 198.19.0.3`)
      assert.ok(nonsense.heard.length <= 30, `${nonsense.heard.length} were heard`)
    })
  })
}
