import type { LogLevel } from '#platform/log/index.ts'
import type { Socket, TokenLibrary } from './kinds.ts'

export type FilePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3'
      readonly bucket: string
      /** Without slashes at its ends; may be empty. */
      readonly prefix: string
      readonly endpoint: string
      readonly region: string
      readonly accessKey: string
      readonly secretKey: string
    }

export type SingleSignOn = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Name on the button, e.g. VNeID. */
  readonly name: string
}

/** The configuration, checked and frozen; folders are absolute, sizes are bytes. */
export type Config = {
  readonly environment: 'production' | 'development'
  readonly dataFolder: string
  readonly secretsFolder: string
  readonly checkpointsFolder: string
  readonly host: string
  readonly port: number
  /** Address that people open, without a closing slash. */
  readonly publicUrl: string
  /** IP addresses and ranges of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly demo: boolean
  /** The one authority of the demo that works here; the whole district where undefined. */
  readonly demoOffice: string | undefined
  readonly worker: boolean
  /** Whether links out of the house that articles hold are followed once a week. */
  readonly followsLinks: boolean
  readonly logLevel: LogLevel
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined
  /** Most connections to the database. */
  readonly pool: number
  readonly files: FilePlace
  readonly fileLimit: number
  /** Where other instances are answered; port undefined: nowhere. */
  readonly exchange: {
    readonly host: string
    readonly port: number | undefined
    readonly largestPacket: number
  }
  readonly clamd: Socket | undefined
  /** PKCS #11 libraries that may be loaded. */
  readonly tokenLibraries: readonly TokenLibrary[]
  readonly smtpUrl: string | undefined
  readonly singleSignOn: SingleSignOn | undefined
}
