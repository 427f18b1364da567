import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { ocspRequest } from '#kit/cms/index.ts'
import { answerOcsp, issueCertificate, makeRevocationList, newKeyPair } from '#kit/pki/index.ts'
import { checkRevocation, readCertificate } from '#kit/x509/index.ts'
import { Authorities } from './authorities.ts'
import { openssl, openSslLacking, pemOf } from './openssl.ts'

const authorities = new Authorities()
const { root, issuing, responder } = authorities
const files = { 'root.pem': pemOf(root.certificate), 'issuing.pem': pemOf(issuing.certificate) }
/** OpenSSL compares with its own clock. */
const now = Temporal.Now.instant()
const nextUpdate = now.add({ hours: 24 })
const said = (args: string, more: Readonly<Record<string, Uint8Array | string>>) =>
  openssl({ ...files, ...more }, args, (answer) => answer.said)
const serialOf = (certificate: Uint8Array) => Buffer.from(readCertificate(certificate).serial, 'hex')

describe('OpenSSL agrees about certificates', { skip: openSslLacking }, () => {
  for (const profile of ['person', 'authority-seal', 'ocsp', 'time-stamp'] as const)
    for (const kind of ['p-256', 'p-384', 'rsa-2048'] as const)
      it(`for ${profile} with ${kind}: the chain holds by its strict rules`, () => {
        const { certificate } = authorities.issue('Hồ Thị Đượm', { kind, profile, notAfter: nextUpdate })
        const args = 'verify -x509_strict -show_chain -CAfile root.pem -untrusted issuing.pem own.pem'
        assert.match(said(args, { 'own.pem': pemOf(certificate) }), /^own\.pem: OK\n[^]*depth=2/)
      })

  it('under authorities with RSA keys', () => {
    const keys = newKeyPair('rsa-2048')
    const own = {
      publicKey: keys.publicKey,
      issuer: keys,
      profile: 'root',
      notBefore: now,
      notAfter: nextUpdate,
    } as const
    const certificate = issueCertificate({ ...own, subject: { commonName: 'Gốc RSA' } })
    const person = issueCertificate({
      ...own,
      subject: { commonName: 'A' },
      profile: 'person',
      issuer: { ...keys, certificate },
    })
    const args = 'verify -x509_strict -CAfile rsa.pem own.pem'
    assert.equal(said(args, { 'rsa.pem': pemOf(certificate), 'own.pem': pemOf(person) }), 'own.pem: OK\n')
  })

  it('and reads the same in them', () => {
    const { publicKey } = newKeyPair('p-256')
    const certificate = issueCertificate({
      subject: {
        commonName: 'Hồ Thị Đượm',
        organisation: 'UBND xã Tà Rụt',
        identifier: 'CB-12',
        email: 'duom@example.vn',
      },
      publicKey,
      issuer: issuing,
      profile: 'person',
      notBefore: now,
      notAfter: nextUpdate,
      ocspAddress: 'http://ocsp.example.vn/',
      issuersAddress: 'http://example.vn/cap.cer',
      crlAddress: 'http://example.vn/cap.crl',
    })
    const text = said('x509 -noout -text -nameopt utf8,sep_comma_plus -in own.pem', {
      'own.pem': pemOf(certificate),
    })
    for (const part of [
      'Subject: C=VN,O=UBND xã Tà Rụt,UID=CB-12,CN=Hồ Thị Đượm',
      'X509v3 Basic Constraints: critical\n                CA:FALSE',
      'X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation',
      'OCSP - URI:http://ocsp.example.vn/',
      'CA Issuers - URI:http://example.vn/cap.cer',
      'URI:http://example.vn/cap.crl',
      'email:duom@example.vn',
    ])
      assert.ok(text.includes(part), `${part}\n${text}`)
  })
})

describe('OpenSSL agrees about revocation', { skip: openSslLacking }, () => {
  const [good, revoked] = [authorities.issue('Còn'), authorities.issue('Thu hồi')]
  const since = now.subtract({ hours: 5 })
  const pems = { 'good.pem': pemOf(good.certificate), 'revoked.pem': pemOf(revoked.certificate) }

  it('by a list', () => {
    const list = makeRevocationList({
      issuer: issuing,
      revoked: [{ serial: serialOf(revoked.certificate), at: since, reason: 1 }],
      thisUpdate: now.subtract({ minutes: 1 }),
      nextUpdate,
      number: 300,
    })
    assert.match(
      said('crl -inform DER -in list.crl -CAfile issuing.pem -noout', { 'list.crl': list }),
      /verify OK/,
    )
    const text = said('crl -inform DER -in list.crl -noout -text', { 'list.crl': list })
    assert.match(text, /X509v3 CRL Number: \n +300/)
    assert.match(text, /Key Compromise/)
    const pem = openssl({ 'list.crl': list }, 'crl -inform DER -in list.crl -out list.pem', ({ wrote }) =>
      wrote('list.pem'),
    )
    const check = (own: string) =>
      said(`verify -crl_check -CAfile root.pem -untrusted issuing.pem -CRLfile list.pem ${own}`, {
        ...pems,
        'list.pem': pem,
      })
    assert.equal(check('good.pem'), 'good.pem: OK\n')
    assert.match(check('revoked.pem'), /certificate revoked/)
  })

  for (const digest of ['-sha1', '-sha256'])
    it(`by an answer to its own question, ${digest.slice(1)}`, () => {
      const asked = `ocsp ${digest} -issuer issuing.pem -cert good.pem -cert revoked.pem -serial 0x77`
      const question = openssl({ ...files, ...pems }, `${asked} -reqout question.der`, ({ wrote }) =>
        wrote('question.der'),
      )
      const answer = answerOcsp(question, {
        issuer: issuing.certificate,
        responder,
        statusOf: (serial) =>
          serial === '77'
            ? { status: 'unknown' }
            : serialOf(revoked.certificate).equals(Buffer.from(serial, 'hex'))
              ? { status: 'revoked', at: since }
              : { status: 'good' },
        thisUpdate: now.subtract({ minutes: 1 }),
        nextUpdate,
      })
      const more = { ...pems, 'question.der': question, 'answer.der': answer }
      const trust = '-respin answer.der -CAfile root.pem -verify_other issuing.pem'
      // With a question read from a file it compares the nonce, with certificates it tells their states.
      assert.equal(said(`ocsp -reqin question.der ${trust}`, more), 'Response verify OK\n')
      const told = said(`${asked} -no_nonce ${trust}`, more)
      assert.match(told, /Response verify OK/)
      assert.match(told, /good\.pem: good[^]*revoked\.pem: revoked[^]*0x77: unknown/)
    })

  for (const digest of ['sha1', 'sha256'] as const)
    it(`and answers questions from here, ${digest}`, () => {
      const entry = (state: string, when: string, { certificate }: { readonly certificate: Uint8Array }) =>
        `${state}\t350101000000Z\t${when}\t${readCertificate(certificate).serial}\tunknown\t/CN=x\n`
      const index = `${entry('V', '', good)}${entry('R', '261101090000Z', revoked)}`
      const key = responder.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
      for (const [one, status] of [
        [good, 'good'],
        [revoked, 'revoked'],
      ] as const) {
        const { certificate } = one
        const question = ocspRequest({ certificate, issuer: issuing.certificate, nonce: randomBytes(16) })
        const more = {
          ...files,
          'question.der': question,
          'index.txt': index,
          'own.pem': pemOf(responder.certificate),
          'own.key': key,
        }
        const args = `ocsp -index index.txt -CA issuing.pem -rsigner own.pem -rkey own.key -ndays 1 -reqin question.der -respout answer.der -rmd ${digest}`
        const answer = openssl(more, args, ({ wrote }) => wrote('answer.der'))
        const about = {
          certificate: readCertificate(certificate),
          issuer: readCertificate(issuing.certificate),
          at: now,
          now,
        }
        assert.equal(checkRevocation(about, { ocsp: [answer], crls: [] }).status, status)
      }
    })
})
