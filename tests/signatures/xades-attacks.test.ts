import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { elementsIn, textIn } from '#kit/xml/index.ts'
import { forgedPackets } from './xades-forgeries.ts'
import {
  ask,
  attachments,
  bodyPath,
  forgedBody,
  headerPath,
  packetWith,
  planReference,
  rootPath,
  sign,
  textSigned,
} from './xades-packet.ts'
import { namesake, resigned } from './xades-resigned.ts'
import { unreadable } from './xades-unreadable.ts'
import { signedPacket, wrapped } from './xades-wrappings.ts'

it('the packets that are attacked are in order, so that an attack alone can be what is found', async () => {
  assert.equal(ask(signedPacket, { reads: bodyPath }).report.indication, 'TOTAL-PASSED')
  const whole = await sign({ references: [{ uri: '' }, planReference] })
  assert.equal(ask(whole, { attachments }).report.indication, 'TOTAL-PASSED')
})

describe('a forged body never passes for the one that was signed', () => {
  for (const { name, xml } of wrapped)
    it(name, () => {
      for (const reads of [bodyPath, rootPath]) {
        const answer = ask(xml, { reads })
        assert.notEqual(answer.report.indication, 'TOTAL-PASSED')
        // Even who looks at the pieces of what did not pass sees only what was signed.
        assert.doesNotMatch(textSigned(answer), /ông B/)
        for (const part of answer.signed) assert.match(Buffer.from(part.octets!).toString(), /ông A/)
      }
    })
})

describe('a forged packet is named for what is wrong with it, and does not pass', () => {
  for (const { name, make, finding, more } of forgedPackets)
    it(name, async () => {
      const { report, signed } = ask(await make(), { attachments, ...more })
      assert.notEqual(report.indication, 'TOTAL-PASSED')
      assert.ok(report.findings.includes(finding), `${finding} among ${report.findings.join()}`)
      if (report.indication === 'TOTAL-FAILED') assert.deepEqual(signed, [])
    })
})

describe('signed anew with another key or certificate it does not pass', () => {
  for (const { name, make, finding } of resigned)
    it(name, async () => {
      const { report } = ask(await make(), { attachments })
      assert.notEqual(report.indication, 'TOTAL-PASSED')
      assert.ok(report.findings.includes(finding), `${finding} among ${report.findings.join()}`)
    })
})

describe('what two readers could see differently is not read at all', () => {
  for (const { name, make, code } of unreadable)
    it(name, async () => {
      const { report, signed } = ask(await make())
      assert.deepEqual([report.indication, report.unreadable], ['TOTAL-FAILED', code])
      assert.deepEqual(signed, [])
    })
})

describe('a comment put in after signing cuts nothing off', () => {
  const subject = (xml: string) => {
    const [part] = ask(xml, { reads: bodyPath }).signed
    assert.ok(part?.kind === 'element')
    return textIn(elementsIn(part.element)[0]!)
  }
  for (const comment of ['<!---->', '<!-- 99 -->', '<![CDATA[]]><!---->'])
    it(comment, () => {
      const xml = signedPacket.replace('15.000.000', `15${comment}.000.000`)
      assert.equal(subject(xml), 'Cấp cho ông A 15.000.000 đồng')
    })
})

it('what was put into the signature that signs the whole document is not signed by it', async () => {
  const whole = await sign()
  const object = `<ds:Object>${forgedBody.replace(' Id="than"', '')}</ds:Object>`
  const answer = ask(whole.replace('</ds:Signature>', `${object}$&`), {
    reads: [
      ...headerPath,
      ...['Signature', 'Object'].map((local) => ({ namespace: 'http://www.w3.org/2000/09/xmldsig#', local })),
      bodyPath.at(-1)!,
    ],
  })
  assert.ok(answer.report.findings.includes('place-not-signed'))
})

it('of several certificates for one key, the one that the signer bound is told', async () => {
  const extra = `<ds:X509Certificate>${Buffer.from(namesake).toString('base64')}</ds:X509Certificate>`
  const { report } = ask((await sign()).replace('<ds:X509Data>', `$&${extra}`))
  assert.equal(report.indication, 'TOTAL-PASSED')
  assert.equal(report.signer?.name, 'Ủy ban nhân dân huyện Đakrông')
})

it('no signature at all is told as such', () => {
  const { indication, subIndication } = ask(packetWith()).report
  assert.deepEqual([indication, subIndication], ['INDETERMINATE', 'NO_SIGNATURE_FOUND'])
})
