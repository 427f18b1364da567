import { contentDisposition } from '#platform/files/index.ts'

/** Browsers refuse to show a PDF in a sandbox; it gets no sources instead, as kept files do. */
const locked = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Answers with a PDF that was made now, to be looked at; nobody keeps it. */
export function pdfResponse(pdf: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': contentDisposition(name, true),
      'content-security-policy': locked,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  })
}
