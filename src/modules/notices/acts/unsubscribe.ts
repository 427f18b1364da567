import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import type { Choices } from '../arrangement.ts'
import { unsubscribed } from '../events.ts'
import { getPreferences, replacePreferences } from '../store/arrangements.ts'
import { useUnsubscribe } from '../store/letters.ts'
import { noticeKinds } from './settings.ts'

/** The form in which the way out of a letter is kept: SHA-256 of its token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Ends e-mail for whoever got the letter, by the token in it, once (RFC 8058); the workspace still tells them. Gives false for an unknown or used token. */
export async function unsubscribe(tx: Tx, token: string): Promise<boolean> {
  const whose = await useUnsubscribe(tx, hashOf(token))
  if (!whose) return false
  const before = await getPreferences(tx, whose.accountId)
  const silent = noticeKinds().map(({ kind }) => [kind, before.choices[kind] === 'off' ? 'off' : 'in-app'])
  const after = { ...before, choices: Object.fromEntries(silent) as Choices }
  await replacePreferences(tx, whose, after)
  await tx.announce(unsubscribed(whose.accountId, whose.authorityId, before, after))
  return true
}
