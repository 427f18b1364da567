/** Certificates of a PEM or DER file. */
export function certificatesIn(bytes: Buffer): Uint8Array[] {
  const blocks = bytes.toString('latin1').matchAll(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----([^-]+)-----END/g)
  const pem = [...blocks].map(([, base64]) => Buffer.from(base64!, 'base64'))
  return pem.length > 0 ? pem : bytes[0] === 0x30 ? [bytes] : []
}
