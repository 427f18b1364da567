/** One element of the standard: where it may stand, how often, and how long its text may be. */
export type Shape = {
  readonly name: string
  /** `filled` optional ones are written only where there is something to say; the others also empty. */
  readonly times: 'optional' | 'filled' | 'many'
  /** Writers refuse a packet without it; a reader tells that it is missing. */
  readonly must: boolean
  /** Without it a packet is of no use to a reader either. */
  readonly vital: boolean
  /** Identifiers and codes, which no comment may part. */
  readonly exact: boolean
  /** Most letters. */
  readonly most: number
  /** Written without prefix. */
  readonly bare: boolean
  /** Attributes that are written. */
  readonly attributes: Readonly<Record<string, string>>
  /** The elements in it, in their order; undefined for text. */
  readonly inside: readonly Shape[] | undefined
  /** Whether it is left to others, as signatures are. */
  readonly opaque: boolean
}

const usual: Omit<Shape, 'name'> = {
  times: 'optional',
  must: false,
  vital: false,
  exact: false,
  most: Infinity,
  bare: false,
  attributes: {},
  inside: undefined,
  opaque: false,
}

/** An element that holds text. */
export const text = (name: string, more: Partial<Shape> = {}): Shape => ({ ...usual, name, ...more })

/** An element that holds others. */
export const group = (name: string, inside: readonly Shape[], more: Partial<Shape> = {}): Shape => ({
  ...usual,
  name,
  inside,
  ...more,
})

/** Other spellings that are met, and the code under which they are told. */
const spellings: Readonly<Record<string, readonly [name: string, code: string]>> = {
  Manifest: ['edXMLManifest', 'manifest-spelling'],
  Status: ['MessageHeader', 'status-spelling'],
  DigitalSignature: ['Signature', 'signature-spelling'],
}

/** The element of the standard that is meant by a name, and how its spelling is told where it is another. */
export function meant(name: string): { readonly name: string; readonly code?: string } {
  if (name.startsWith('Business'))
    return { name: name.replace('Business', 'Bussiness'), code: 'business-spelling' }
  const spelling = Object.hasOwn(spellings, name) ? spellings[name] : undefined
  return spelling ? { name: spelling[0], code: spelling[1] } : { name }
}
