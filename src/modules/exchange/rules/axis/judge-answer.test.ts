import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GatewayAnswer, judgeAnswer } from './judge-answer.ts'

const judged = (http: number, said: GatewayAnswer['said']) => {
  const judgement = judgeAnswer({ http, said }, 'OK')
  return judgement.kind === 'ok' ? 'ok' : `${judgement.kind} ${judgement.code}${judgement.alarm ? ' !' : ''}`
}
const said = (code: string, status = 'FAIL') => ({ status, code, text: 'lời của trục' })

test('only a gateway fault is tried again as it is; wrong credentials wait for somebody; the rest is final', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['10', 'refused axis-file-invalid'],
    ['15', 'later axis-credentials !'],
    ['18', 'refused axis-receiver-unknown'],
    ['19', 'refused axis-sender-unregistered'],
    ['20', 'later axis-gateway-fault'],
    ['21', 'refused axis-file-unprocessed'],
    ['22', 'refused axis-not-to-standard'],
    ['23', 'refused axis-receiver-locked'],
    ['77', 'later axis-unknown-error'],
    ['constructor', 'later axis-unknown-error'],
  ]
  for (const [code, expected] of cases) assert.equal(judged(200, said(code)), expected, code)
})

test('agreement takes all three: the HTTP status, the word and the code', () => {
  assert.equal(judged(200, said('0', 'OK')), 'ok')
  assert.equal(judged(200, said('0', 'ok')), 'ok')
  assert.equal(judged(200, said('0')), 'later axis-answer-contradicts')
  assert.equal(judged(500, said('0', 'OK')), 'later axis-answer-contradicts')
  assert.equal(judged(200, said('', 'OK')), 'later axis-answer-unreadable')
})

test('an answer without the agreed form is judged by its HTTP status, and never ends a delivery but for its size', () => {
  const cases: readonly (readonly [number, string])[] = [
    [200, 'later axis-answer-unreadable'],
    [302, 'later axis-http-fault'],
    [401, 'later axis-credentials !'],
    [403, 'later axis-credentials !'],
    [404, 'later axis-no-such-operation !'],
    [413, 'refused axis-too-large'],
    [429, 'later axis-http-fault'],
    [502, 'later axis-http-fault'],
  ]
  for (const [http, expected] of cases) assert.equal(judged(http, null), expected, String(http))
})

test('the words of a gateway are kept, and cut at 500 letters', () => {
  const long = judgeAnswer({ http: 200, said: { status: 'FAIL', code: '22', text: 'x'.repeat(2000) } }, 'OK')
  assert.ok(long.kind !== 'ok' && long.text.startsWith('22 xxx') && long.text.length === 500)
})
