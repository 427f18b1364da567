import {
  digestBytes,
  digestOf,
  type SignatureAlgorithm,
  type Signer,
  SignerUnavailable,
  usualAlgorithm,
} from '#kit/cms/index.ts'
import { type Certificate, readCertificate } from '#kit/x509/index.ts'
import { checkedSignature, digestInfoOf } from '../checked-signature.ts'
import type { AboutToken, KeyOnToken, Mechanism } from './asked.ts'
import { type ModuleProcess, startModule, type TokenModule } from './module-process.ts'

export type TokenToOpen = TokenModule & {
  /** Label or serial number of the token. */
  readonly token: string
  /** Given to the token once and kept nowhere. */
  readonly pin: string
  /** Sessions that may sign at once; 4 unless told. */
  readonly sessions?: number
}

/** A token whose holder is logged in until it is closed, or removed, or its process ends. */
export type Token = {
  readonly about: AboutToken
  readonly keys: readonly KeyOnToken[]
  /** The process that holds the module; undefined once it ended. */
  readonly pid: number | undefined
  /** A signer for a key by its id (hexadecimal) or label. `certificate` and `chain` stand in where the token lacks them. Throws SignerUnavailable `key-missing` or `token-algorithm-missing`. */
  signer(
    key: string,
    given?: {
      readonly algorithm?: SignatureAlgorithm
      readonly certificate?: Uint8Array
      readonly chain?: readonly Uint8Array[]
    },
  ): Signer
  close(): void
}

/** The tokens that a module sees, without a PIN. Throws SignerUnavailable `token-software-missing` or `token-failed`. */
export async function listTokens(module: TokenModule): Promise<readonly AboutToken[]> {
  const process = startModule(module)
  try {
    return await process.ask({ ask: 'list' })
  } finally {
    process.end()
  }
}

const mechanismOf = (algorithm: SignatureAlgorithm): Mechanism =>
  algorithm.startsWith('ecdsa') ? 'ecdsa' : algorithm.startsWith('rsa-pss') ? 'rsa-pss' : 'rsa-pkcs1'

/** PSS before PKCS #1 v1.5 where the token knows both (TT 15/2025/TT-BKHCN, PL I). */
function algorithmFor({ publicKey }: Certificate, known: readonly Mechanism[]): SignatureAlgorithm {
  const usual = usualAlgorithm(publicKey)
  return usual === 'rsa-pss-sha256' && !known.includes('rsa-pss') ? 'rsa-pkcs1-sha256' : usual
}

function readable(der: Uint8Array): Certificate[] {
  try {
    return [readCertificate(der)]
  } catch {
    return [] // a certificate that nobody can read is no authority
  }
}

/** The authorities above a certificate among those at hand, the issuer first. */
function chainOf(certificate: Certificate, others: readonly Certificate[]): Uint8Array[] {
  const chain: Certificate[] = []
  for (let top = certificate; chain.length < 10;) {
    const above = others.find(
      (one) => one.subject.key === top.issuer.key && !chain.includes(one) && top.signedBy(one.publicKey),
    )
    if (!above) break
    chain.push(above)
    top = above
  }
  return chain.map(({ der }) => der)
}

function signerOf(process: ModuleProcess, key: string, certificate: Certificate, chain: readonly Uint8Array[], algorithm: SignatureAlgorithm): Signer {
  const hash = digestOf(algorithm)
  const mechanism = mechanismOf(algorithm)
  return {
    certificate: certificate.der,
    chain,
    algorithm,
    async sign(data) {
      const digest = digestBytes(hash, data)
      const input = mechanism === 'rsa-pkcs1' ? digestInfoOf(hash, digest) : digest
      const signature = await process.ask({ ask: 'sign', key, mechanism, hash, input })
      return checkedSignature(certificate, algorithm, data, signature)
    },
  }
} // prettier-ignore

/**
 * Opens a token of PKCS #11 with its PIN, in a process of its own. Throws SignerUnavailable: `token-software-missing` (this machine could not
 * compile pkcs11js), `token-missing`, `wrong-pin`, `pin-locked`, `token-failed`. Whoever opens it closes it.
 */
export async function openToken({ token, pin, sessions = 4, ...module }: TokenToOpen): Promise<Token> {
  const process = startModule(module)
  try {
    const { about, keys, mechanisms, others } = await process.ask({ ask: 'open', token, pin, sessions })
    const authorities = others.flatMap(readable)
    return {
      about,
      keys,
      get pid() {
        return process.pid
      },
      close: () => process.end(),
      signer(wanted, given = {}) {
        const key = keys.find(({ id }) => id === wanted) ?? keys.find(({ label }) => label === wanted)
        const der = given.certificate ?? key?.certificate
        if (!key || !der) throw new SignerUnavailable('key-missing')
        const certificate = readCertificate(der)
        const algorithm = given.algorithm ?? algorithmFor(certificate, mechanisms)
        if (!mechanisms.includes(mechanismOf(algorithm)))
          throw new SignerUnavailable('token-algorithm-missing')
        return signerOf(process, key.id, certificate, given.chain ?? chainOf(certificate, authorities), algorithm) // prettier-ignore
      },
    }
  } catch (fault) {
    process.end()
    throw fault
  }
}
