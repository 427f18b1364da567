/** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits: its address in every store. */
export type Hash = string & { readonly __hash: 'sha256' }

/** Says whether a text from outside has the shape of a hash. */
export function isHash(text: unknown): text is Hash {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
}
