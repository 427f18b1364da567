import { createRequire } from 'node:module'

/** What Krông uses of PKCS #11 (OASIS, 2.40) through the package pkcs11js; handles are the module's own. */
export type Cryptoki = {
  load(path: string): void
  C_Initialize(options?: { readonly flags: number }): void
  C_Finalize(): void
  C_GetSlotList(tokenPresent: boolean): Buffer[]
  C_GetTokenInfo(slot: Buffer): TokenInfo
  C_GetMechanismList(slot: Buffer): number[]
  C_OpenSession(slot: Buffer, flags: number): Buffer
  C_CloseSession(session: Buffer): void
  C_Login(session: Buffer, user: number, pin: string): void
  C_FindObjectsInit(session: Buffer, template: readonly Attribute[]): void
  C_FindObjects(session: Buffer): Buffer | null
  C_FindObjectsFinal(session: Buffer): void
  C_GetAttributeValue(session: Buffer, object: Buffer, template: readonly Attribute[]): readonly { readonly value: Buffer }[]
  C_SignInit(session: Buffer, mechanism: Mechanism, key: Buffer): void
  C_SignAsync(session: Buffer, input: Buffer, output: Buffer): Promise<Buffer>
} // prettier-ignore

type TokenInfo = {
  readonly label: string
  readonly serialNumber: string
  readonly manufacturerID: string
  readonly model: string
  readonly flags: number
}
type Attribute = { readonly type: number; readonly value?: number | boolean | Buffer }
type Mechanism = { readonly mechanism: number; readonly parameter?: object }

/** Numbers of PKCS #11 that are used here. */
export const ck = {
  serialSession: 0x4,
  osLockingOk: 0x2,
  cannotLock: [0x0a, 0x07],
  user: 1,
  class: 0x00,
  certificate: 0x01,
  privateKey: 0x03,
  value: 0x11,
  keyType: 0x100,
  id: 0x102,
  sign: 0x108,
  label: 0x03,
  rsa: 0x00,
  ec: 0x03,
  initialised: 0x400,
  pinLocked: 0x40000,
  mechanisms: { 'rsa-pkcs1': 0x01, 'rsa-pss': 0x0d, ecdsa: 0x1041 },
  /** CK_RSA_PKCS_PSS_PARAMS: its kind for pkcs11js, digests and mask generators. */
  pssParameters: 5,
  digests: { sha256: 0x250, sha384: 0x260, sha512: 0x270 },
  masks: { sha256: 0x02, sha384: 0x03, sha512: 0x04 },
} as const

/** Loads pkcs11js, which is there only where the machine could compile it; undefined elsewhere. */
export function loadCryptoki(): Cryptoki | undefined {
  try {
    const { PKCS11 } = createRequire(import.meta.url)('pkcs11js') as { PKCS11: new () => Cryptoki }
    return new PKCS11()
  } catch {
    return undefined
  }
}
