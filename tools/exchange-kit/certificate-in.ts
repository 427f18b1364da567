import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The certificate in a PEM file, in DER; undefined where the file cannot be read or holds none. */
export function certificateIn(file: string): Uint8Array | undefined {
  try {
    return new Uint8Array(new X509Certificate(readFileSync(file)).raw)
  } catch {
    // told as wrong usage by who asks
    return undefined
  }
}
