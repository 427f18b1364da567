import type { TrialAddresses } from '#kit/pki/index.ts'
import { deriveKey } from '#kit/sealed-box.ts'

/** A PKCS #11 library on the server, and the environment that it needs. */
export type TokenLibrary = {
  readonly module: string
  readonly environment?: Readonly<Record<string, string>>
}

export type SignaturesSettings = {
  /** 32 secret bytes of this instance; keys for other uses are derived from it. */
  readonly key: Uint8Array
  /** Address under which the world reaches the instance, without a closing slash. */
  readonly publicUrl: string
  /** PKCS #11 libraries that the operator named, with the environment that each needs; no others are loaded. */
  readonly tokenLibraries?: readonly TokenLibrary[]
}

let current: SignaturesSettings | undefined

/** Tells the module about its instance; the composition root calls it once, before the first request. */
export function prepareSignatures(settings: SignaturesSettings): void {
  if (settings.key.length !== 32) throw new TypeError('signatures need a key of 32 bytes')
  current = Object.freeze({ ...settings })
}

function settings(): SignaturesSettings {
  if (!current) throw new Error('prepareSignatures was not called')
  return current
}

/** The key under which secrets of one use are kept: keys of the trial authority, what remote services know us by. */
export const keyFor = (use: 'trial-keys' | 'services'): Uint8Array =>
  deriveKey(settings().key, `krong signatures ${use}`)

/** The PKCS #11 libraries of this server. */
export const tokenLibraries = (): readonly TokenLibrary[] => settings().tokenLibraries ?? []

/** Where the trial authority of this instance answers: the same paths as in urls.ts. */
export function trialAddresses(): TrialAddresses {
  const at = (path: string) => `${settings().publicUrl}/thu-nghiem/${path}`
  return {
    ocsp: at('ocsp'),
    list: at('thu-hoi.crl'),
    rootList: at('goc.crl'),
    root: at('goc.cer'),
    issuing: at('cap.cer'),
  }
}
