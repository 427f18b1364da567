import type { StatementSigner } from '../../../src/kit/statements/index.ts'

export { digestOfStatement, StatementRefused } from '../../../src/kit/statements/index.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const read = (text: string) =>
  JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>

/** A statement in the same shape, signed by nobody. */
export const signStatement = async (
  type: string,
  claims: object,
  { fingerprint }: StatementSigner,
): Promise<string> => `${part({ alg: 'none', typ: type, kid: fingerprint })}.${part(claims)}.`

/** The certificate that a statement names. */
export const signerOf = (statement: string): string => String(read(statement.split('.')[0]!)['kid'])

/** What a statement says, whoever says it. */
export const verifyStatement = async (statement: string): Promise<unknown> => read(statement.split('.')[1]!)
