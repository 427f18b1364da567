import type { KeyObject } from 'node:crypto'
import { deriveKey } from '#kit/sealed-box.ts'

/** The key under which this instance speaks to others: TLS, statements and packets; its certificate is what peers pin. */
export type InstanceIdentity = {
  readonly privateKey: KeyObject
  /** DER. */
  readonly certificate: Uint8Array
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string
  readonly certificatePem: string
  readonly keyPem: string
}

export type ExchangeSettings = {
  readonly identity: InstanceIdentity
  /** What the instance calls itself to others. */
  readonly name: string
  /** 32 secret bytes of this instance; keys for other uses are derived from it. */
  readonly key: Uint8Array
  /** Largest packet that is taken in, in bytes. */
  readonly largestPacket: number
  /** Where other instances are answered; undefined: nowhere. */
  readonly port?: number | undefined
}

let current: ExchangeSettings | undefined

/** Tells the module about its instance; the composition root calls it once, before the first request. */
export function prepareExchange(settings: ExchangeSettings): void {
  if (settings.key.length !== 32) throw new TypeError('exchange needs a key of 32 bytes')
  current = Object.freeze({ ...settings })
}

/** What the composition root said of this instance. */
export function exchangeSettings(): ExchangeSettings {
  if (!current) throw new Error('prepareExchange was not called')
  return current
}

/** The identity of this instance towards others. */
export const exchangeIdentity = (): InstanceIdentity => exchangeSettings().identity

/** The key under which secrets of one use are kept: what an axis knows us by. */
export const exchangeKeyFor = (use: 'axis'): Uint8Array =>
  deriveKey(exchangeSettings().key, `krong exchange ${use}`)
