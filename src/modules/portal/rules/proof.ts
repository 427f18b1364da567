import type { ProofContent } from '../proof.ts'

const order = [
  'organ',
  'site',
  'address',
  'number',
  'edition',
  'title',
  'lead',
  'text',
  'correction',
  'byline',
  'from',
  'until',
  'ended',
  'endedWhy',
  'forced',
  'publishedBy',
  'at',
] as const satisfies readonly (keyof ProofContent)[]

/** The content of a proof as the bytes that its digest covers: a JSON array of its values in their order. */
export const canonicalProof = (content: ProofContent): string =>
  JSON.stringify(order.map((name) => content[name]))

/** A code as people read it: in fours. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as people type it: small letters, hyphens, O for 0, I or L for 1. */
export const typedCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .slice(0, 32)
