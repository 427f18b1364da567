import { reason, type Verdict } from '#kit/refusal.ts'

/** Characters that a password must have at least, and may have at most. */
export const shortestPassword = 10
export const longestPassword = 200

const plain = (text: string) => text.normalize('NFC').toLowerCase()

/**
 * What stands against a new password: length in characters as people count them, the name in it, and being one that everybody knows
 * (`common` is looked up by the caller). No other composition rules: length beats them (NIST SP 800-63B §3.1.1).
 */
export function passwordWeaknesses(
  password: string,
  { username, common }: { username: string; common: boolean },
): Verdict {
  const length = [...password.normalize('NFC')].length
  const reasons = []
  if (length < shortestPassword) reasons.push(reason('identity.password-short', { least: shortestPassword }))
  if (length > longestPassword) reasons.push(reason('identity.password-long', { most: longestPassword }))
  if (username.length >= 3 && plain(password).includes(plain(username)))
    reasons.push(reason('identity.password-has-name'))
  if (length >= shortestPassword && common) reasons.push(reason('identity.password-common'))
  return reasons
}
