import { z } from 'zod'

const claims = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  hash: z.string(),
  message: z.string(),
  outcome: z.enum(['received', 'refused', 'expired', 'withdrawn']),
  code: z.string().catch(''),
  text: z.string().catch(''),
  at: z.string().transform((text, context) => {
    try {
      return Temporal.Instant.from(text)
    } catch {
      context.addIssue('not an instant')
      return z.NEVER
    }
  }),
})
const header = z.object({ kid: z.string().catch('') })

/** What a receipt says, and the digest of the certificate that signed it. */
export type ReceiptClaims = z.infer<typeof claims> & { readonly signer: string }

const jsonOf = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))

/** Takes a receipt (compact JWS) apart to be shown; its signature was verified when it came. Undefined where it is none. */
export function readReceipt(receipt: string): ReceiptClaims | undefined {
  const [head, body] = receipt.split('.')
  try {
    return { ...claims.parse(jsonOf(body)), signer: header.parse(jsonOf(head)).kid }
  } catch {
    return undefined
  }
}
