import { digestOf, type SignatureAlgorithm, signatureAlgorithm, usualAlgorithm } from '#kit/cms/index.ts'
import { type Certificate, derAt, partsOf } from '#kit/x509/index.ts'
import { unavailable } from './post-remote.ts'

/** Identifiers of digests, as the API names them. */
export const digestIdentifiers = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const

const rsaKey = '1.2.840.113549.1.1.1'
const ecKey = '1.2.840.10045.2.1'

/** The identifier of an algorithm itself, and of the mere kind of key, which some services list instead. */
function identifiersOf(algorithm: SignatureAlgorithm): readonly string[] {
  const digest = digestOf(algorithm)
  if (algorithm.startsWith('rsa-pss')) return ['1.2.840.113549.1.1.10']
  if (algorithm.startsWith('rsa-pkcs1'))
    return [`1.2.840.113549.1.1.${{ sha256: 11, sha384: 12, sha512: 13 }[digest]}`, rsaKey]
  return [`1.2.840.10045.4.3.${{ sha256: 2, sha384: 3, sha512: 4 }[digest]}`, ecKey]
}

/** How signHash is told what to do (CSC API v2, clause 11.11): PSS takes its parameters in DER along. */
export function signAlgo(algorithm: SignatureAlgorithm, offered: readonly string[]): { readonly signAlgo: string; readonly signAlgoParams?: string } {
  const found = identifiersOf(algorithm).find((one) => offered.includes(one))
  if (!found) throw unavailable('remote-algorithm-missing')
  if (!algorithm.startsWith('rsa-pss')) return { signAlgo: found }
  const parameters = partsOf(derAt(signatureAlgorithm(algorithm)))[1]!.whole
  return { signAlgo: found, signAlgoParams: Buffer.from(parameters).toString('base64') }
} // prettier-ignore

/** The best algorithm that a remote key offers: PSS before PKCS #1 v1.5 (TT 15/2025/TT-BKHCN, PL I). Throws `remote-algorithm-missing`. */
export function bestAlgorithm({ publicKey }: Certificate, offered: readonly string[]): SignatureAlgorithm {
  const usual = usualAlgorithm(publicKey)
  const candidates = usual.startsWith('ecdsa') ? [usual] : [usual, 'rsa-pkcs1-sha256' as const]
  const found = candidates.find((one) => identifiersOf(one).some((each) => offered.includes(each)))
  if (!found) throw unavailable('remote-algorithm-missing')
  return found
}
