import type { OwnAnswer } from '#platform/pdf-signatures/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { getSigningServices } from '../store/services.ts'
import type { Trust } from '../trust-anchor.ts'
import { trialAnswers } from './trial-evidence.ts'

/** Whom the verifier is to trust, with what the instance's own trial authority says of its certificates: nobody is asked about those. */
export type TrustWithAnswers = Trust & { readonly answer?: OwnAnswer | undefined }

/** Whom the verifier is to trust today. As Krông itself: it opens keys that no person reads. */
export async function getTrust(reader: Reader): Promise<TrustWithAnswers> {
  const services = await getSigningServices(reader)
  return { ...services.trust, answer: trialAnswers(services) }
}
