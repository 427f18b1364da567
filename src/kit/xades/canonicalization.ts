import { attributeOf, type CanonicalOptions, type XmlElement } from '#kit/xml/index.ts'
import { canonicalizations } from './algorithms.ts'
import { namespaces } from './names.ts'
import { SignatureFault } from './signature-fault.ts'
import { algorithmOf, Parts } from './structure.ts'

/** A canonical form as a signature asks for it. */
export type Canonicalization = Pick<CanonicalOptions, 'method' | 'inclusivePrefixes'>

/** What applies where nothing is said (XML Signature 1.1, clause 4.4.3.2). */
export const usualCanonicalization: Canonicalization = { method: 'inclusive' }

/** Reads CanonicalizationMethod or a Transform that asks for a canonical form; undefined where the algorithm is none of the known forms. */
export function readCanonicalization(element: XmlElement): Canonicalization | undefined {
  const method = canonicalizations.get(algorithmOf(element, 'parameters'))
  if (!method) return undefined
  const parts = new Parts(element)
  const list =
    method === 'exclusive'
      ? parts.maybe({ namespace: namespaces.exclusive, local: 'InclusiveNamespaces' })
      : undefined
  parts.end()
  const prefixes = (list && attributeOf(list, 'PrefixList')?.split(/\s+/).filter(Boolean)) ?? []
  if (prefixes.length > 50) throw new SignatureFault('signature-malformed')
  return { method, inclusivePrefixes: prefixes }
}

/** The same where there must be one. */
export function mustReadCanonicalization(element: XmlElement): Canonicalization {
  const found = readCanonicalization(element)
  if (!found) throw new SignatureFault('algorithm-not-allowed')
  return found
}
