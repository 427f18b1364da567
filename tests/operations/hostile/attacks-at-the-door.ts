import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answered, request, sendRaw } from './raw.ts'
import { stranger } from './somebody.ts'

const evil = 'evil.example'

/** Requests that two servers might read in two ways. What is hidden in them asks for a page of its own. */
const hidden = `GET /khong-co-trang-an HTTP/1.1\r\nHost: dakrong.example\r\n\r\n`
const smuggled: readonly (readonly [string, string])[] = [
  ['two lengths', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Content-Length: 5', `Content-Length: ${hidden.length}`], hidden)], // prettier-ignore
  ['a length and chunks', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)], // prettier-ignore
  ['chunks by another name', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Content-Length: 5', 'Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`)], // prettier-ignore
  ['a space before the colon', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Content-Length : 5'], `aaaaa${hidden}`)], // prettier-ignore
  ['a folded header', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Content-Length:', ' 5'], `aaaaa${hidden}`)], // prettier-ignore
  ['a length with a sign', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Content-Length: +5'], `aaaaa${hidden}`)], // prettier-ignore
  ['a size of a chunk that is none', request('POST /hoi-dap/gui', ['Host: dakrong.example', 'Transfer-Encoding: chunked'], `fffffffffffffffff\r\n${hidden}`)], // prettier-ignore
  ['lines that end with half a break', `GET / HTTP/1.1\nHost: dakrong.example\n\n${hidden}`],
  ['two hosts', request('GET /', ['Host: dakrong.example', `Host: ${evil}`])],
  ['no host', request('GET /', [])],
  ['headers without end', request('GET /', ['Host: dakrong.example', `X: ${'a'.repeat(200_000)}`])],
  ['an address without end', request(`GET /${'a'.repeat(200_000)}`, ['Host: dakrong.example'])],
]

/** Names that are not ours, and ways to say them. */
const strangeHosts: readonly (readonly [string, string])[] = [
  [evil, request('GET /', [`Host: ${evil}`])],
  ['a name that begins with ours', request('GET /', [`Host: dakrong.example.${evil}`])],
  ['ours as a user of another', request('GET /', [`Host: dakrong.example@${evil}`])],
  ['a whole address', request(`GET http://${evil}/`, [`Host: ${evil}`])],
  ['a form', request('POST /hoi-dap/gui', [`Host: ${evil}`, `Origin: http://${evil}`, 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3'], 'a=b')], // prettier-ignore
]

const traversals = ['/tai-san/../../../etc/passwd', '/tai-san/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '/tai-san/..%2f..%2f..%2fetc%2fpasswd', '/tai-san/..%5c..%5cetc%5cpasswd', '/anh/..%2f..%2fsecrets%2fdatabase-password', '/anh/%00.webp', '/tep/..%2f..%2fsecrets/x', '/tep/0123456789abcdef/..%2f..%2fkrong.env', '/so-do/..%2f..%2fpackage.json', '/tai-san/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd', '/trang/..%2f..%2f/tep/x', '/du-lieu-mo/..%2f..%2fx/csv', '/%2e%2e/%2e%2e/etc/passwd', '//evil.example/%2e%2e', '/%', '/%zz', '/trang/%ff%fe'] // prettier-ignore

/** What comes to the socket itself. */
export function attacksAtTheDoor(url: string): void {
  describe('at the socket', () => {
    for (const [what, bytes] of smuggled)
      it(`${what}: one refusal at most, and nothing hidden is answered`, async () => {
        const { status, answers } = answered(await sendRaw(url, bytes))
        assert.ok((status >= 400 && status < 500) || status === 0, `${status}`)
        assert.ok(answers <= 1, `${answers} answers`)
      })

    for (const [what, bytes] of strangeHosts)
      it(`another host, ${what}: 421 with the right address, or no request at all`, async () => {
        const text = Buffer.from(await sendRaw(url, bytes), 'latin1').toString('utf8')
        const { status } = answered(text)
        assert.ok(status === 421 || status === 400, `${status}`)
        if (status === 421) assert.match(text, /http:\/\/dakrong\.example/)
        assert.doesNotMatch(text, new RegExp(`(?:href|src|action)="[^"]*${evil}`))
      })

    it('paths that climb read nothing of the machine', async () => {
      for (const path of traversals) {
        const text = await sendRaw(url, request(`GET ${path}`, ['Host: dakrong.example']))
        assert.ok([301, 303, 400, 404].includes(answered(text).status), `${path}: ${answered(text).status}`)
        assert.doesNotMatch(text, /root:|KRONG_|"krong"|postgres/, path)
        assert.doesNotMatch(text, /^location: (?:\/[/\\]|http)/im, path)
      }
    })

    it('bodies too large are refused by their announcement, by their growth, and by their many fields', async () => {
      const form = ['Host: dakrong.example', 'Content-Type: application/x-www-form-urlencoded']
      const announced = await sendRaw(
        url,
        request('POST /hoi-dap/gui', [...form, 'Content-Length: 10737418240'], 'a=b'),
      )
      assert.equal(answered(announced).status, 413)
      const megabyte = `100000\r\n${'a'.repeat(1024 * 1024)}\r\n`
      const grown = await sendRaw(
        url,
        request(
          'POST /hoi-dap/gui',
          [...form, 'Transfer-Encoding: chunked'],
          `${megabyte.repeat(3)}0\r\n\r\n`,
        ),
      )
      assert.ok([413, 0].includes(answered(grown).status), grown.slice(0, 100))
      const many = await stranger(url).raw('/hoi-dap/gui', {
        method: 'POST',
        body: new URLSearchParams(Array.from({ length: 100_000 }, (_, at) => [`f${at % 7}`, ''])),
      })
      assert.ok([403, 413, 422].includes(many.status), `${many.status}`)
    })

    it('fifty senders that never come to an end keep nobody waiting', async () => {
      const slow = Array.from({ length: 50 }, (_, at) =>
        sendRaw(
          url,
          at % 2
            ? 'GET / HTTP/1.1\r\nHost: dakrong.example\r\nX-Slow: '
            : 'POST /hoi-dap/gui HTTP/1.1\r\nHost: dakrong.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\ncsrf=',
          { patience: 2_000 },
        ),
      )
      for (const path of ['/', '/hoi-dap/gui', '/tim-kiem?q=lua'])
        assert.equal((await stranger(url).get(path)).status, 200, path)
      await Promise.all(slow)
    })
  })
}
