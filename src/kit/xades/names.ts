import type { XmlName } from '#kit/xml/index.ts'

/** Namespaces of XML Signature (W3C) and XAdES (EN 319 132-1, clause 4.2). */
export const namespaces = {
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
} as const

/** What a reference to the signed properties calls itself (EN 319 132-1, clause 4.4.2). */
export const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties'

/** A name of XML Signature. */
export const ds = (local: string): XmlName => ({ namespace: namespaces.ds, local })
/** A name of XAdES. */
export const xades = (local: string): XmlName => ({ namespace: namespaces.xades, local })

/** Attributes beside Id by which elements are named unless a caller says others; no document type is read that could declare them. */
export const usualIdAttributes: readonly string[] = ['ID', 'id']
