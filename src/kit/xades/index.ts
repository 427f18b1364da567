/** XML signatures (XAdES, EN 319 132-1): making them, verifying them, and what exactly was signed. */
export type { ReferenceToSign } from './references-to-sign.ts'
export type { SignedPart, XmlFinding, XmlReport, XmlVerification } from './report.ts'
export { type SignedXml, signXml, type XmlSigningOptions } from './sign-xml.ts'
export { verifyXml, type VerifyXmlOptions } from './verify-xml.ts'
export { XmlNotSigned } from './xml-not-signed.ts'
