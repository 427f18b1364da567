import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { SelectField, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { retentions } from '../../retention.ts'

/** How long a file is kept, as fields. */
export function KeepingFields({ form, language }: { form: FormState; language: Language }): VNode {
  const t = useWords(words)
  return (
    <>
      <SelectField
        {...fieldOf(form, 'retention', language)}
        label={t('case-file-retention')}
        options={retentions.map((value) => ({ value, label: t(`retention-${value}`) }))}
      />
      <TextField
        {...fieldOf(form, 'retentionYears', language)}
        label={t('case-file-retention-years')}
        short
      />
    </>
  )
}
