import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { XmlNotSigned } from '#kit/xades/index.ts'
import { XmlUnreadable } from '#kit/xml/index.ts'
import { body, bodyPath, headerPath, packetWith, rootPath, sign } from './xades-packet.ts'

describe('nothing is signed where', () => {
  const refused: readonly (readonly [string, string, Parameters<typeof sign>])[] = [
    ['the place is not there', 'place-missing', [{ place: [...headerPath, rootPath[0]!] }]],
    ['the place is there twice', 'place-ambiguous', [{ place: bodyPath }, packetWith(body + body.replace(' Id="than"', ''))]],
    ['nothing is to be signed', 'nothing-to-sign', [{ references: [] }]],
    ['the element is not there', 'reference-unresolved', [{ references: [{ uri: '#khac' }] }]],
    ['the same is named twice', 'reference-twice', [{ references: [{ uri: '' }, { uri: '' }] }]],
    ['an identifier stands twice', 'duplicate-id', [{}, packetWith(body + body)]],
  ] // prettier-ignore
  for (const [what, code, given] of refused)
    it(what, async () => {
      await assert.rejects(sign(...given), (fault) => fault instanceof XmlNotSigned && fault.code === code)
    })
  it('the document is no XML', async () => {
    await assert.rejects(
      sign({}, '<a>'),
      (fault) => fault instanceof XmlUnreadable && fault.code === 'malformed',
    )
    await assert.rejects(sign({}, `<!DOCTYPE edXML>${packetWith()}`), XmlUnreadable)
  })
})
