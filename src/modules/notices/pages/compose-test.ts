import type { Language } from '#platform/i18n/index.ts'
import type { Mail } from '../letter.ts'
import { words } from '../messages/index.ts'

/** The letter that shows whether the mail server takes mail. */
export function composeTest({
  language,
  to,
  name,
  host,
  publicUrl,
  at,
}: {
  readonly language: Language
  readonly to: string
  readonly name: string
  readonly host: string
  readonly publicUrl: string
  /** Milliseconds since 1970. */
  readonly at: number
}): Mail {
  const t = words.in(language)
  const text = t('test-text', { host })
  return {
    messageId: `test-${at}@${new URL(publicUrl).hostname}`,
    fromName: 'Krông',
    to: { name, address: to },
    subject: t('test-subject'),
    text,
    html: `<!doctype html><p>${text}</p>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
