import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { request, sendRaw } from './raw.ts'

/** Headers by which one stranger might change what the next one reads. */
const odd: readonly (readonly [string, readonly string[]])[] = [
  [
    'X-Forwarded-Host',
    ['X-Forwarded-Host: evil.example', 'X-Host: evil.example', 'Forwarded: host=evil.example'],
  ],
  [
    'X-Forwarded-Proto and Port',
    ['X-Forwarded-Proto: evil', 'X-Forwarded-Scheme: nothttps', 'X-Forwarded-Port: 6666'],
  ],
  [
    'another path',
    ['X-Original-URL: /dang-nhap', 'X-Rewrite-URL: /dang-nhap', 'X-Forwarded-Prefix: //evil.example'],
  ],
  ['another method', ['X-HTTP-Method-Override: POST', 'X-Method-Override: DELETE']],
  ['languages', ['Accept-Language: en, zz;q=evil', 'Accept: application/json']],
  ['cookies', ['Cookie: krong_language=evil; krong_display=evil; krong_form=evil; a="><script>']],
  ['a part', ['Range: bytes=0-10', 'If-Range: x']],
  ['conditions', ['If-None-Match: *', 'If-Match: "evil"', 'If-Modified-Since: evil']],
  ['encodings', ['Accept-Encoding: br;q=0, gzip;q=0, evil', 'TE: trailers']],
]
const plain = ['Host: dakrong.example']
const bodyIn = (text: string) => text.slice(text.indexOf('\r\n\r\n') + 4)
const headIn = (text: string) =>
  text
    .slice(0, text.indexOf('\r\n\r\n'))
    .split('\r\n')
    .filter((line) => !/^(?:x-request-id|date):/i.test(line))
    .join('\n')

/** What one stranger asks oddly, the next one reads as it is. */
export function attacksOnKeptPages(url: string): void {
  const ask = (path: string, headers: readonly string[] = []) =>
    sendRaw(url, request(`GET ${path}`, [...plain, ...headers]))
  let turn = 100
  describe('a kept page', () => {
    for (const [what, headers] of odd)
      it(`asked for with ${what} is the same for who comes after`, async () => {
        // A query of its own is a page that nobody asked for before.
        const [attacked, quiet] = [`/cac-trang?n=${++turn}`, `/cac-trang?n=${++turn}`]
        await ask(attacked, headers)
        const [read, wanted] = [await ask(attacked), await ask(quiet)]
        const same = (text: string) => text.replaceAll(/n(?:=|%3D)\d+/g, '')
        assert.equal(same(bodyIn(read)), same(bodyIn(wanted)))
        assert.equal(headIn(read).replace(/etag: .*/i, ''), headIn(wanted).replace(/etag: .*/i, ''))
        assert.doesNotMatch(read, /evil/)
      })

    it('is sent as letters to who takes no packed answer', async () => {
      let packed = ''
      for (let turn = 0; turn < 50 && !/content-encoding: br/i.test(packed); turn++)
        packed = headIn(await ask('/cac-trang', ['Accept-Encoding: br']))
      assert.match(packed, /content-encoding: br/i, 'it is kept packed by now')
      for (const accepted of ['br;q=0, gzip;q=0', 'identity', 'brotli, gzipped'])
        assert.doesNotMatch(
          headIn(await ask('/cac-trang', [`Accept-Encoding: ${accepted}`])),
          /content-encoding/i,
          accepted,
        )
    })

    it('does not carry a query or a path that would run', async () => {
      for (const path of [
        '/cac-trang?"><script>alert(1)</script>',
        "/?'onload='alert(1)",
        '/trang/ta-long?%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
        '/tim-kiem?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
        '/muc/%3Cscript%3E',
      ]) {
        const text = await ask(encodeURI(decodeURI(path)))
        assert.doesNotMatch(text, /<script>alert|onload='/, path)
      }
    })
  })
}
