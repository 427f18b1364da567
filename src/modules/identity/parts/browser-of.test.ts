import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { browserOf } from './browser-of.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const cases: [name: string, userAgent: string | null][] = [
  [
    'Chrome · Android',
    `Mozilla/5.0 (Linux; Android 14; SM-A055F) ${webkit} Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'Edge · Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`,
  ],
  [
    'Cốc Cốc · Windows',
    `Mozilla/5.0 (Windows NT 6.1) ${webkit} coc_coc_browser/110.0 Chrome/104.0 Safari/537.36`,
  ],
  [
    'Safari · iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1',
  ],
  ['Firefox · Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'],
  ['?', 'curl/8.5'],
  ['?', null],
]

describe('the browser of a session', () => {
  for (const [name, userAgent] of cases)
    it(`${userAgent ?? 'nothing'} is ${name}`, () => assert.equal(browserOf(userAgent), name))
})
