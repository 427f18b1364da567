import type { AllowList } from '#platform/outbound/index.ts'

/** Why there is no evidence about a certificate. */
export type EvidenceCode = 'address-missing' | 'evidence-unavailable' | 'evidence-wrong'

/** Nobody could tell whether a certificate was revoked: a stable code. That says nothing about the certificate. */
export class EvidenceUnavailable extends Error {
  readonly code: EvidenceCode
  constructor(code: EvidenceCode, cause?: unknown) {
    super(`no evidence: ${code}`, { cause })
    this.code = code
  }
}

/** What is asked, and when. */
export type EvidenceAsked = {
  readonly allow: AllowList
  readonly timeoutMs?: number
  readonly now?: Temporal.Instant
  /** Evidence made before this instant is not good enough, however long it is valid. */
  readonly notBefore?: Temporal.Instant
}

/** Tries the addresses of a certificate one after the other, the first two of them; the last failure is told. */
export async function firstOf<Result>(
  addresses: readonly string[],
  ask: (address: string) => Promise<Result>,
): Promise<Result> {
  let failed: unknown = new EvidenceUnavailable('address-missing')
  for (const address of addresses.slice(0, 2)) {
    try {
      return await ask(address)
    } catch (fault) {
      failed =
        fault instanceof EvidenceUnavailable ? fault : new EvidenceUnavailable('evidence-unavailable', fault)
    }
  }
  throw failed
}
