import { createHmac } from 'node:crypto'
import { digestBytes } from '#kit/cms/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { canonicalForm, elementsOf, readXml } from '#kit/xml/index.ts'
import {
  base64,
  byRsa,
  cut,
  type Forged,
  forged,
  method,
  other,
  properties,
  put,
  rsa,
  transformed,
  value,
  whole,
} from './xades-forge.ts'
import { plan } from './xades-packet.ts'

/** A signature by a secret that everybody knows: the public key or the certificate itself (CVE-2015-9235 and its kin). */
function byHmac(secret: Uint8Array | string, length = ''): string {
  const algorithm = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'
  const xml = put(
    byRsa,
    method,
    `<ds:SignatureMethod Algorithm="${algorithm}">${length}</ds:SignatureMethod>`,
  )
  const info = elementsOf(readXml(xml).root).find(({ local }) => local === 'SignedInfo')!
  const mac = createHmac('sha256', secret)
    .update(canonicalForm(info, { method: 'exclusive' }))
    .digest()
  return put(xml, value, base64(length === '' ? mac : mac.subarray(0, 1)))
}
const publicKey = readCertificate(rsa.certificate).publicKey

const onContent = [
  forged('changed content', 'digest-differs', () => put(whole, 'ông A', 'ông B')),
  forged('an instruction in the content', 'digest-differs', () => put(whole, 'ông A', 'ông <?x?>A')),
  forged('a changed attachment', 'digest-differs', () => whole, { attachments: new Map([['cid:ke-hoach', Buffer.from('khác')]]) }),
  forged('an attachment that does not come along', 'reference-unresolved', () => whole, { attachments: new Map() }),
  forged('an attachment under another name', 'reference-unresolved', () => whole, { attachments: new Map([['ke-hoach', plan]]) }),
  forged('a signature taken from another packet', 'digest-differs', () => put(other, 'ông A', 'ông B')),
  forged('an identifier twice', 'duplicate-id', () => put(whole, '<edXML:From>', '<edXML:From id="than">')),
  forged('two signatures in one place', 'signature-ambiguous', () => put(whole, /<ds:Signature .*<\/ds:Signature>/, `${/<ds:Signature .*<\/ds:Signature>/.exec(whole)![0]}<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>`)),
] // prettier-ignore

const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116'
const onReferences = [
  forged('a transform by XSLT', 'algorithm-not-allowed', () => transformed('http://www.w3.org/TR/1999/REC-xslt-19991116', '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/>')),
  forged('a transform by XPath', 'algorithm-not-allowed', () => transformed(xpath, '<ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath>')),
  forged('a transform by XPath Filter 2', 'algorithm-not-allowed', () => transformed('http://www.w3.org/2002/06/xmldsig-filter2')),
  forged('a transform by Base64', 'algorithm-not-allowed', () => transformed('http://www.w3.org/2000/09/xmldsig#base64')),
  forged('parameters of a transform that has none', 'algorithm-not-allowed', () => transformed('http://www.w3.org/2000/09/xmldsig#enveloped-signature', `<ds:XPath>1</ds:XPath>`)),
  forged('a canonical form that nobody knows', 'algorithm-not-allowed', () => put(whole, /(?<=CanonicalizationMethod Algorithm=")[^"]+/, 'http://example.vn/c14n')),
  forged('MD5 as digest', 'algorithm-not-allowed', () => put(whole, /(?<=DigestMethod Algorithm=")[^"]+/, 'http://www.w3.org/2001/04/xmldsig-more#md5')),
  forged('a reference to an address', 'reference-outside', () => put(whole, 'URI=""', 'URI="http://127.0.0.1/goi.xml"')),
  forged('a reference to a file', 'reference-outside', () => put(whole, 'URI=""', 'URI="file:///etc/passwd"')),
  forged('a reference to a neighbour', 'reference-outside', () => put(whole, 'URI=""', 'URI="goi.xml"')),
  forged('a reference by XPointer', 'reference-unresolved', () => put(whole, 'URI=""', `URI="#xpointer(id('than'))"`)),
  forged('a reference without an address', 'reference-unresolved', () => put(whole, ' URI=""', '')),
  forged('references without end', 'signature-malformed', () => put(whole, /<ds:Reference Id.*?<\/ds:Reference>/, /<ds:Reference Id.*?<\/ds:Reference>/.exec(whole)![0].replace(/ Id="[^"]*"/, '').repeat(501))),
  forged('the same reference again and again', 'signature-malformed', () => put(whole, /<ds:Reference Id.*?<\/ds:Reference>/, /<ds:Reference Id.*?<\/ds:Reference>/.exec(whole)![0].replace(/ Id="[^"]*"/, '').repeat(2))),
] // prettier-ignore

const onSignature = [
  forged('HMAC with the public key as secret', 'algorithm-not-allowed', () => byHmac(publicKey.export({ type: 'spki', format: 'der' }))),
  forged('HMAC with the public key in PEM as secret', 'algorithm-not-allowed', () => byHmac(publicKey.export({ type: 'spki', format: 'pem' }))),
  forged('HMAC cut to eight bits (HMACOutputLength)', 'algorithm-not-allowed', () => byHmac(rsa.certificate, '<ds:HMACOutputLength>8</ds:HMACOutputLength>')),
  forged('a length of HMAC beside RSA', 'algorithm-not-allowed', () => put(byRsa, '</ds:SignatureMethod>', '<ds:HMACOutputLength>0</ds:HMACOutputLength></ds:SignatureMethod>')),
  forged('the name of ECDSA over a key of RSA', 'signature-does-not-fit', () => put(byRsa, /(?<=SignatureMethod Algorithm=")[^"]+/, 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256')),
  forged('the name of RSA over a key of ECDSA', 'signature-does-not-fit', () => put(whole, /(?<=SignatureMethod Algorithm=")[^"]+/, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256')),
  forged('the other padding of RSA', 'signature-does-not-fit', () => put(byRsa, /(?<=SignatureMethod Algorithm=")[^"]+/, 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1')),
  forged('an ECDSA value of zeros', 'signature-does-not-fit', () => put(whole, value, base64(Buffer.alloc(64)))),
  forged('an ECDSA value of another length', 'signature-does-not-fit', () => put(whole, value, base64(Buffer.alloc(96, 1)))),
  forged('an empty value', 'signature-malformed', () => put(whole, value, '')),
  forged('a value with junk between its letters', 'signature-malformed', () => put(whole, value, `*${value.exec(whole)![0]}`)),
  forged('an element in the value', 'signature-malformed', () => put(whole, value, `${value.exec(whole)![0]}<ds:X/>`)),
  forged('two SignedInfo, the genuine one first (CVE-2025-29774)', 'signature-malformed', () => put(whole, '</ds:SignedInfo>', `</ds:SignedInfo>${/<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(whole)![0].replaceAll(/ Id="[^"]*"/g, '')}`)),
  forged('the forged digest in a comment before the genuine one (CVE-2025-29775)', 'digest-differs', () => put(put(whole, 'ông A', 'ông B'), '<ds:DigestValue>', `<ds:DigestValue><!--${base64(digestBytes('sha256', plan))}-->`)),
  forged('text between the elements of SignedInfo', 'signature-malformed', () => put(whole, '<ds:SignedInfo>', '<ds:SignedInfo>x')),
  forged('an instruction in SignedInfo', 'signature-malformed', () => put(whole, '<ds:SignedInfo>', '<ds:SignedInfo><?x?>')),
  forged('no certificate, a bare key instead', 'signing-certificate-missing', () => put(whole, /<ds:X509Data>.*<\/ds:X509Data>/, '<ds:KeyValue><ds:RSAKeyValue/></ds:KeyValue>')),
] // prettier-ignore

const wrongProperties = (name: string, make: () => string) =>
  forged(`signed properties ${name}`, 'signed-properties-misplaced', make)
const onProperties = [
  wrongProperties('moved out of their place, others put there', () => {
    const [piece] = cut(whole, properties)
    const fake = piece.replace(/ Id="[^"]*"/, '').replace(/2026-11-20T\d\d/, '2020-01-01T00')
    return put(put(whole, piece, fake), '</edXML:edXMLHeader>', `<edXML:Extensions xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${piece}</edXML:Extensions></edXML:edXMLHeader>`)
  }),
  wrongProperties('without the type on their reference', () => put(whole, / Type="[^"]*SignedProperties"/, '')),
  wrongProperties('for another signature', () => put(whole, /Target="[^"]*"/, 'Target="#khac"')),
  wrongProperties('taken away', () => cut(whole, /<xades:QualifyingProperties .*<\/xades:QualifyingProperties>/)[1]),
  wrongProperties('twice', () => put(whole, '</ds:Object>', `</ds:Object><ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"/></ds:Object>`)),
  forged('signed properties taken away with their reference', 'signature-does-not-fit', () => {
    const bare = cut(whole, /<xades:QualifyingProperties .*<\/xades:QualifyingProperties>/)[1]
    return cut(bare, /<ds:Reference Type.*?<\/ds:Reference>/)[1]
  }),
  forged('another time of signing', 'digest-differs', () => put(whole, /2026-11-20T\d\d/, '2026-11-19T00')),
  forged('a time stamp of another signature', 'time-stamp-broken', () => put(whole, /(?<=EncapsulatedTimeStamp>)[^<]+/, /(?<=EncapsulatedTimeStamp>)[^<]+/.exec(other)![0])),
  forged('a time stamp that is none', 'time-stamp-broken', () => put(whole, /(?<=EncapsulatedTimeStamp>)[^<]+/, 'AAAA')),
] // prettier-ignore

/** Packets that were changed after they were signed. */
export const forgedPackets: readonly Forged[] = [
  ...onContent,
  ...onReferences,
  ...onSignature,
  ...onProperties,
]
