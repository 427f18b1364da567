import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { harmsInPage } from './harms-in.ts'
import { portalRoutes } from './routes-of.ts'
import type { Somebody } from './somebody.ts'
import { mark } from './strings.ts'

/** What stands in an address where an id, a number, a slug or a code is expected. */
const guesses: readonly string[] = [
  'a%00b-1',
  '%27%20OR%201=1--',
  'x-99999999999999999999999',
  '01890000-0000-7000-8000-000000000000',
  '__proto__',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a'.repeat(3000),
]

/** What stands behind the question mark: every name that a page reads, each with the same value. */
const queries: readonly string[] = [
  '%00',
  '//evil.example/%2e%2e',
  '\\\\evil.example',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27',
  '99999999999999999999',
  '%27%20%26%20%7C%20!%20%3C-%3E%20:*%20((%20)%20%22%20OR',
  `${'khongcohetchunao'.repeat(120)}`,
  `${encodeURIComponent('ươ ')}`.repeat(200),
  'a&x[]=1&x[a]=2&__proto__=3',
]

const leadsAway = (location: string) => location !== '' && !/^\/(?![/\\])/.test(location)

/** Addresses that nobody was given. `names`: what pages read behind the question mark. */
export function attacksByAddresses(
  url: string,
  { stranger, editor }: { stranger: Somebody; editor: Somebody },
  names: readonly string[],
  kept: readonly string[],
): void {
  // Below /trang/:site stand the same pages once more.
  const pages = portalRoutes.filter(
    ({ method, pattern }) => method === 'GET' && !pattern.startsWith('/trang/:site/'),
  )
  const askAs = async (who: string, path: string) => {
    const answer = await (who === 'anyone' ? stranger : editor).get(path)
    const text = await answer.text()
    const told = path.slice(0, 120)
    assert.ok(answer.status < 500 && answer.status !== 429, `${told}: ${answer.status}`)
    assert.ok(
      !leadsAway(answer.headers.get('location') ?? ''),
      `${told} leads to ${answer.headers.get('location')}`,
    )
    if (/html/.test(answer.headers.get('content-type') ?? ''))
      assert.deepEqual(harmsInPage(text, url + path.split('?')[0]!), [], told)
    return { status: answer.status, text }
  }

  describe('an address that nobody was given', () => {
    it('is answered without a fault, whatever stands in its places', async () => {
      for (const { pattern, who } of pages.filter((page) => page.pattern.includes(':')))
        for (const guess of guesses) {
          const path = pattern.replaceAll(/:\w+/g, guess)
          const { status } = await askAs(who, path)
          assert.ok([200, 301, 403, 404, 409].includes(status), `${path.slice(0, 120)}: ${status}`)
        }
    })

    it('is answered without a fault and leads nowhere, whatever stands behind its question mark', async () => {
      for (const { pattern, who } of pages.filter((page) => !page.pattern.includes(':')))
        for (const query of queries) {
          await askAs(who, `${pattern}?${names.map((name) => `${name}=${query}`).join('&')}`)
        }
    })

    it('shows no draft, no file and no paper that is not public', async () => {
      for (const path of kept) {
        const answer = await stranger.get(path)
        assert.ok([303, 404].includes(answer.status), `${path}: ${answer.status}`)
        assert.doesNotMatch(await answer.text(), new RegExp(mark), path)
      }
    })
  })
}
