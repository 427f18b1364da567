import { elementsOf, type XmlElement } from '#kit/xml/index.ts'
import type { SignatureFound } from './packet.ts'
import { wholeText } from './read-text.ts'

/** The shortest value that a signature of today has is 64 bytes; less than half of that signs nothing. */
const shortest = 32

/** What stands where the packet's signature should be; whether it holds is for who verifies it. */
export function signatureFound(element: XmlElement | undefined): SignatureFound {
  if (!element) return 'none'
  const value = elementsOf(element).find(({ local }) => local === 'SignatureValue')
  const text = value ? wholeText(value).replaceAll(/\s/g, '') : ''
  if (text === '') return wholeText(element) === '' || value ? 'empty' : 'dummy'
  const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0)
  if (bytes.length < shortest) return 'dummy'
  return element.namespace === 'http://www.w3.org/2000/09/xmldsig#' ? 'xml-signature' : 'own-namespace'
}
