import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import {
  digestBytes,
  readTimeStamp,
  readTimeStampResponse,
  stampsBytes,
  timeStampRequest,
} from '#kit/cms/index.ts'
import { answerTimeStamp } from '#kit/pki/index.ts'
import { Authorities, signedAt } from './authorities.ts'
import { openssl, openSslLacking, pemOf } from './openssl.ts'

const authorities = new Authorities()
const { root, issuing } = authorities
const files = { 'root.pem': pemOf(root.certificate), 'issuing.pem': pemOf(issuing.certificate) }
const paper = Buffer.from('Quyết định về việc bố trí dân cư vùng lòng hồ Đakrông\n')

describe('time stamps', { skip: openSslLacking }, () => {
  const policy = '1.3.6.1.4.1.99999.3'
  for (const kind of ['p-256', 'p-384', 'rsa-2048'] as const)
    it(`that OpenSSL asks for satisfy it: ${kind}`, async () => {
      const clock = authorities.issue('Đồng hồ', { profile: 'time-stamp', kind })
      for (const hash of ['sha256', 'sha384', 'sha512']) {
        const query = `ts -query -data paper -${hash} -cert -tspolicy ${policy} -out question.tsq`
        const question = openssl({ paper }, query, ({ wrote }) => wrote('question.tsq'))
        const answer = await answerTimeStamp(question, { authority: clock, at: signedAt, serial: randomBytes(20), policy, accuracy: 1 }) // prettier-ignore
        const verify = (answered: Uint8Array, ask: string) =>
          openssl({ ...files, paper, 'question.tsq': question, 'answer.tsr': answered }, `ts -verify ${ask} -in answer.tsr -CAfile root.pem -untrusted issuing.pem`, ({ said }) => said) // prettier-ignore
        assert.match(verify(answer, '-queryfile question.tsq'), /Verification: OK/)
        assert.match(verify(answer, '-data paper'), /Verification: OK/)
        const said = openssl({ 'answer.tsr': answer }, 'ts -reply -in answer.tsr -text', (told) => told.said)
        assert.match(
          said,
          /Status: Granted\.[^]*Time stamp: Nov 20 01:30:00 2026 GMT\nAccuracy: 0x01 seconds/,
        )
        const other = openssl({ paper }, query, ({ wrote }) => wrote('question.tsq'))
        const late = await answerTimeStamp(other, {
          authority: clock,
          at: signedAt,
          serial: randomBytes(20),
          policy,
        })
        assert.match(verify(late, '-queryfile question.tsq'), /nonce mismatch/)
      }
    })

  it('that OpenSSL gives are taken, when they answer the question', () => {
    const { clock } = authorities
    const asked = { hash: 'sha256', digest: digestBytes('sha256', paper), nonce: randomBytes(16) } as const
    const config = [
      '[tsa]',
      'default_tsa = own',
      '[own]',
      'serial = ./serial',
      'signer_digest = sha256',
      `default_policy = ${policy}`,
      'digests = sha256, sha384, sha512',
      'ess_cert_id_alg = sha256',
      'ordering = yes',
      'accuracy = secs:1, millisecs:500',
    ].join('\n')
    const more = { 'tsa.cnf': config, serial: '01', 'own.pem': pemOf(clock.certificate), 'own.key': clock.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'issuing.pem': files['issuing.pem'] } // prettier-ignore
    const args =
      'ts -reply -config tsa.cnf -section own -queryfile question.tsq -signer own.pem -inkey own.key -chain issuing.pem -out answer.tsr'
    const answer = (question: Uint8Array) =>
      openssl(
        { ...more, 'question.tsq': question },
        args,
        ({ ok, said, wrote }) => (assert.ok(ok, said), wrote('answer.tsr')),
      )
    // OpenSSL stamps with its own clock.
    const now = Temporal.Now.instant()
    const token = readTimeStampResponse(answer(timeStampRequest({ ...asked, policy })), { ...asked, now })
    assert.ok(stampsBytes(readTimeStamp(token), paper))
    assert.throws(
      () =>
        readTimeStampResponse(answer(timeStampRequest({ ...asked, nonce: randomBytes(16) })), {
          ...asked,
          now,
        }),
      { code: 'time-stamp-nonce' },
    )
    assert.throws(
      () =>
        readTimeStampResponse(answer(timeStampRequest({ ...asked, policy: '1.2.3.4' })), { ...asked, now }),
      { code: 'time-stamp-refused' },
    )
  })
})
