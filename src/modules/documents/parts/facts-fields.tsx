import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DateField, SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { urgencies } from '../document.ts'
import { words } from '../messages/index.ts'

export type TypeChoice = { readonly code: string; readonly name: string }

/** The decree's fields of a paper, one under the other (NĐ 30/2020 PL VI.II). */
export function FactsFields({
  form,
  language,
  types,
  organs = [],
}: {
  form: FormState
  language: Language
  types: readonly TypeChoice[]
  /** Authorities that write to us, offered while typing. */
  organs?: readonly string[]
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <div class="grid small">
        <TextField {...field('reference')} label={t('reference')} hint={t('reference-hint')} />
        <DateField {...field('issuedOn')} label={t('issued-on')} hint={t('date-hint')} />
      </div>
      <TextField {...field('organName')} label={t('organ')} list={organs} />
      <SelectField
        {...field('typeCode')}
        label={t('type')}
        blank={t('choose-one')}
        options={types.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea {...field('abstract')} label={t('abstract')} rows={3} />
      <div class="grid small">
        <TextField {...field('signerName')} label={t('signer')} optional />
        <TextField {...field('signerTitle')} label={t('signer-title')} optional />
        <SelectField
          {...field('urgency')}
          label={t('urgency')}
          options={urgencies.map((one) => ({ value: one, label: t(`urgency-${one}`) }))}
        />
        <TextField {...field('pages')} label={t('pages')} inputmode="numeric" optional />
      </div>
      <TextField {...field('note')} label={t('note')} optional />
    </>
  )
}
