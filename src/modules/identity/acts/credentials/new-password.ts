import { randomInt } from 'node:crypto'
import { permit } from '#kit/refusal.ts'
import { passwordWeaknesses } from '../../rules/password.ts'
import { isCommonPassword } from './known-passwords.ts'
import { hashPassword } from './password-hash.ts'

/** Checks a password that somebody chose (refuses 422 with every weakness) and hashes it. */
export async function acceptPassword(password: string, username: string): Promise<string> {
  const common = password.length <= 1000 && (await isCommonPassword(password))
  permit(passwordWeaknesses(password, { username, common }), 422)
  return hashPassword(password)
}

const syllables =
  'ba ca da ga ha la ma na pa ra sa ta va xa be de ge he le me ne re se te ve xe bi di ki li mi ni ri si ti vi bo co do go ho lo mo no ro so to vo bu cu du gu hu lu mu nu ru su tu vu'.split(
    ' ',
  )

/** A password for one use that can be read aloud and typed: four pairs of syllables and four digits, 57 bits. */
export function makeOneTimePassword(): string {
  const word = () => syllables[randomInt(syllables.length)]! + syllables[randomInt(syllables.length)]!
  return `${word()}-${word()}-${word()}-${word()}-${String(randomInt(10_000)).padStart(4, '0')}`
}
