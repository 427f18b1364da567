import type { VNode } from 'preact'
import type { Language } from '#platform/i18n/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { SelectField, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { type Author, mostShares, shareRoles } from '../royalty.ts'

const rows = Array.from({ length: mostShares }, (_, at) => at + 1)

/** Who gets how much of a fee: a row for each person, empty ones count for nothing. */
export function ShareFields({
  form,
  authors,
  language,
}: {
  form: FormState
  authors: readonly Author[]
  language: Language
}): VNode {
  const t = useWords(words)
  const options = authors.map(({ id, name, penName }) => ({
    value: id,
    label: penName ? `${name} (${penName})` : name,
  }))
  const roles = shareRoles.map((role) => ({ value: role, label: t(`role-${role}`) }))
  return (
    <fieldset class="field">
      <legend>{t('shares')}</legend>
      <div class="hint">{t('shares-hint')}</div>
      {rows.map((place) => (
        <div class="share-row" key={place} role="group" aria-label={t('share-number', { place })}>
          <SelectField
            {...fieldOf(form, `author${place}`, language)}
            label={t('author')}
            blank={t('choose-author')}
            options={options}
          />{' '}
          {/* prettier-ignore */}
          <SelectField {...fieldOf(form, `role${place}`, language)} label={t('role')} options={roles} />
          <TextField
            {...fieldOf(form, `percent${place}`, language)}
            label={t('percent')}
            inputmode="numeric"
            maxlength={3}
            short
          />{' '}
          {/* prettier-ignore */}
        </div>
      ))}
    </fieldset>
  )
}
