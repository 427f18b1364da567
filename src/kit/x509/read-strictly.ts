/** DER that is not what it should be. */
export class MalformedDer extends Error {
  readonly code = 'malformed-der'
}

/** Runs a reader over bytes from outside: whatever it throws becomes MalformedDer. */
export function readStrictly<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof MalformedDer) throw fault
    throw new MalformedDer(fault instanceof Error ? fault.message : 'malformed')
  }
}

/** The bytes alone, without the buffer that they are a part of. */
export function bufferOf(bytes: ArrayBuffer | Uint8Array): ArrayBuffer {
  if (bytes instanceof ArrayBuffer) return bytes
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

/** The length of the DER value at the beginning of bytes, its head included; undefined where there is none, or not in definite form. */
export function derLength(bytes: Uint8Array): number | undefined {
  if (bytes.length < 2) return undefined
  const first = bytes[1]!
  if (first < 0x80) return 2 + first <= bytes.length ? 2 + first : undefined
  const digits = first & 0x7f
  if (digits === 0 || digits > 4 || bytes.length < 2 + digits) return undefined
  let length = 0
  for (let at = 0; at < digits; at++) length = length * 256 + bytes[2 + at]!
  return 2 + digits + length <= bytes.length ? 2 + digits + length : undefined
}
