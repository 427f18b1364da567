import { hash, parseOptions, verify } from '@node-rs/argon2'
import { makeGate } from './gate.ts'

/** Argon2id as OWASP asks: 19 MiB, 2 passes, 1 lane; about 15 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Two at a time, whoever asks: a flood of sign-ins never takes the process from others. */
const gate = makeGate({ wide: 2, long: 2000 })

/** Hashes a password (in NFC) for keeping. */
export function hashPassword(password: string): Promise<string> {
  return gate('argon2', () => hash(password.normalize('NFC'), cost))
}

let nobody: Promise<string> | undefined

/** Is this the password? Takes as long for a name that does not exist (`kept` undefined), and then says no. */
export async function checkPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('a password that nobody has')
  const against = kept ?? (await nobody)
  const right = await gate('argon2', () => verify(against, password.normalize('NFC')))
  return right && typeof kept === 'string'
}

/** True when a hash was made with another cost than today's. */
export function needsNewHash(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(kept)
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
}
