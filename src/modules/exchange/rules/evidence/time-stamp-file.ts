import { derAt, integer, MalformedDer, partsOf, sequence } from '#kit/x509/index.ts'

const granted = sequence(integer(0))

/** A token as the file of a time stamp has it: the answer of RFC 3161, clause 2.4.2, `granted`. */
export const timeStampFile = (token: Uint8Array): Uint8Array => sequence(granted, token)

/** The token of such a file; undefined where it is none, to the last byte. */
export function tokenOfFile(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const token = partsOf(derAt(bytes))[1]?.whole
    return token && Buffer.from(timeStampFile(token)).equals(bytes) ? token : undefined
  } catch (fault) {
    if (fault instanceof MalformedDer) return undefined
    throw fault
  }
}
