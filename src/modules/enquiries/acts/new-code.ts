import { randomBytes } from 'node:crypto'
import { codeOf } from '../rules/code.ts'

/** A new code of 60 random bits, by which somebody without an account follows what they sent. */
export const newCode = (): string => codeOf(randomBytes(8).readBigUInt64BE())
