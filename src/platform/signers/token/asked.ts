import type { Digest } from '#kit/cms/index.ts'

/** A token as it describes itself. */
export type AboutToken = {
  readonly label: string
  readonly serial: string
  readonly maker: string
  readonly model: string
}

/** A key that signs, with its certificate where the token has it. */
export type KeyOnToken = {
  /** CKA_ID in hexadecimal; the certificate of a key has the same. */
  readonly id: string
  readonly label: string
  readonly kind: 'rsa' | 'ec'
  readonly certificate: Uint8Array | undefined
}

export type Mechanism = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa'

/** What the program asks the process that holds the module. */
export type Asked =
  | { readonly ask: 'list' }
  | { readonly ask: 'open'; readonly token: string; readonly pin: string; readonly sessions: number }
  | {
      readonly ask: 'sign'
      readonly key: string
      readonly mechanism: Mechanism
      readonly hash: Digest
      readonly input: Uint8Array
    }

/** What it answers to each. */
export type Told = {
  readonly list: readonly AboutToken[]
  readonly open: {
    readonly about: AboutToken
    readonly keys: readonly KeyOnToken[]
    /** What the token can do with a digest; many in the field know no PSS. */
    readonly mechanisms: readonly Mechanism[]
    /** Certificates without a key, which may be those of the authorities above. */
    readonly others: readonly Uint8Array[]
  }
  readonly sign: Uint8Array
}

/** Codes of SignerUnavailable that a token leads to. */
export type TokenCode =
  | 'token-missing'
  | 'wrong-pin'
  | 'pin-locked'
  | 'key-missing'
  | 'token-failed'
  | 'token-software-missing'
  | 'token-algorithm-missing'

export type Letter = { readonly number: number } & Asked
export type Reply = { readonly number: number } & (
  | { readonly told: Told[Asked['ask']] }
  | { readonly code: TokenCode; readonly detail: string }
)
