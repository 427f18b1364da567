import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Radios, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { SigningKey } from '../signing-key.ts'

/** Which key to sign with, and what opens it: fields `keyId`, `secret` and, where a service asks for it, `oneTimeCode`. */
export function KeyFields({ keys, form }: { keys: readonly SigningKey[]; form: FormState }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const label = ({ holder, issuer, validUntil, trial }: SigningKey) =>
    t('key-label', {
      holder,
      issuer,
      until: formatDate(localTime(validUntil).toPlainDate(), language),
      trial: trial ? ` · ${t('trial-tag')}` : '',
    })
  /** Keys that would read alike are told apart by the end of their numbers. */
  const told = (key: SigningKey) => {
    const twins = keys.filter((other) => label(other) === label(key)).length > 1
    return twins ? t('key-label-twin', { label: label(key), end: key.serial.slice(-6) }) : label(key)
  }
  const chosen = fieldOf(form, 'keyId', language)
  const [first] = keys
  return (
    <>
      <Radios
        {...chosen}
        value={chosen.value || (first?.id ?? '')}
        label={t('key-to-use')}
        options={keys.map((key) => ({ value: key.id, label: told(key) }))}
      />
      <TextField
        {...fieldOf(form, 'secret', language)}
        label={t('key-secret')}
        hint={t('key-secret-hint')}
        type="password"
        autocomplete="off"
      />
      {keys.some(({ place }) => place.kind === 'remote') ? (
        <TextField
          {...fieldOf(form, 'oneTimeCode', language)}
          label={t('key-code')}
          hint={t('key-code-hint')}
          autocomplete="one-time-code"
          inputmode="numeric"
          optional
        />
      ) : null}
    </>
  )
}
