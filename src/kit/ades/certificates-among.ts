import { type Certificate, MalformedDer, readCertificate } from '#kit/x509/index.ts'

/** Certificates among these bytes; what is none counts as absent. */
export function certificatesAmong(found: readonly Uint8Array[]): Certificate[] {
  return found.flatMap((der) => {
    try {
      return [readCertificate(der)]
    } catch (fault) {
      if (fault instanceof MalformedDer) return []
      throw fault
    }
  })
}
