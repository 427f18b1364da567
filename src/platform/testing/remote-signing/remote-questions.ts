import { z } from 'zod'

const clientField = { clientData: z.string().optional(), lang: z.string().optional() }
const hashes = z.array(z.base64()).min(1)

/** Questions of the Cloud Signature Consortium's API, version 2.0.0.2; a field that it does not know is refused. */
export const questions = {
  info: z.strictObject({ lang: z.string().optional() }),
  'credentials/list': z.strictObject({ userID: z.string().optional(), ...clientField }),
  'credentials/info': z.strictObject({
    credentialID: z.string(),
    certificates: z.enum(['none', 'single', 'chain']).optional(),
    certInfo: z.boolean().optional(),
    authInfo: z.boolean().optional(),
    ...clientField,
  }),
  'credentials/authorize': z.strictObject({
    credentialID: z.string(),
    numSignatures: z.number().int().positive(),
    hashes,
    hashAlgorithmOID: z.string(),
    authData: z.array(z.strictObject({ id: z.string(), value: z.string() })).optional(),
    description: z.string().optional(),
    ...clientField,
  }),
  'credentials/authorizeCheck': z.strictObject({ handle: z.string(), ...clientField }),
  'signatures/signHash': z.strictObject({
    credentialID: z.string(),
    SAD: z.string(),
    hashes,
    hashAlgorithmOID: z.string(),
    signAlgo: z.string(),
    signAlgoParams: z.base64().optional(),
    operationMode: z.enum(['S', 'A']).optional(),
    ...clientField,
  }),
} as const

export type Questions = { readonly [Name in keyof typeof questions]: z.output<(typeof questions)[Name]> }

/** A refusal by the API: HTTP status, error and what it says. */
export class Refused extends Error {
  readonly status: number
  readonly error: string
  constructor(error: string, description: string, status = 400) {
    super(description)
    this.error = error
    this.status = status
  }
}

const digests: Readonly<Record<string, readonly [string, number]>> = {
  '2.16.840.1.101.3.4.2.1': ['sha256', 32],
  '2.16.840.1.101.3.4.2.2': ['sha384', 48],
  '2.16.840.1.101.3.4.2.3': ['sha512', 64],
}

/** The digest that an identifier names, after every hash was found to be as long as it says. */
export function digestOfHashes(identifier: string, given: readonly string[]): string {
  const [name, length] = digests[identifier] ?? []
  if (!name) throw new Refused('invalid_request', 'Invalid parameter hashAlgorithmOID')
  for (const one of given)
    if (Buffer.from(one, 'base64').length !== length)
      throw new Refused('invalid_request', 'Invalid hashes length')
  return name
}
