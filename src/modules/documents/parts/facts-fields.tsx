import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DateField, SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { urgencies } from '../document.ts'
import { words } from '../messages/index.ts'
import type { Proposable, ProposedFields } from '../rules/reading/proposed-facts.ts'
import { Awaiting, ProposedLabel } from './reading/proposed-label.tsx'

export type TypeChoice = { readonly code: string; readonly name: string }

/** The decree's fields of a paper, one under the other (NĐ 30/2020 PL VI.II). */
export function FactsFields({
  form,
  language,
  types,
  organs = [],
  proposed,
  topic,
}: {
  form: FormState
  language: Language
  types: readonly TypeChoice[]
  /** Authorities that write to us, offered while typing. */
  organs?: readonly string[]
  /** What the first page proposes; a value that is still the machine's says so. */
  proposed?: ProposedFields
  /** The live topic that moves when the file has been read. */
  topic?: string | undefined
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  const labelled = (name: Proposable, label: string) => ({
    ...field(name),
    label: (
      <ProposedLabel {...{ name, proposed }} value={field(name).value}>
        {label}
      </ProposedLabel>
    ),
  })
  return (
    <>
      <div class="grid">
        <Awaiting name="reference" topic={topic}>
          <TextField {...labelled('reference', t('reference'))} hint={t('reference-hint')} />
        </Awaiting>
        <Awaiting name="issuedOn" topic={topic}>
          <DateField {...labelled('issuedOn', t('issued-on'))} hint={t('date-hint')} />
        </Awaiting>
      </div>
      <Awaiting name="organName" topic={topic}>
        <TextField {...labelled('organName', t('organ'))} list={organs} />
      </Awaiting>
      <Awaiting name="typeCode" topic={topic}>
        <SelectField
          {...labelled('typeCode', t('type'))}
          blank={t('choose-one')}
          options={types.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Awaiting>
      <Awaiting name="abstract" topic={topic}>
        <TextArea {...labelled('abstract', t('abstract'))} rows={3} />
      </Awaiting>
      <div class="grid">
        <Awaiting name="signerName" topic={topic}>
          <TextField {...labelled('signerName', t('signer'))} optional={!proposed?.signerName} />
        </Awaiting>
        <Awaiting name="signerTitle" topic={topic}>
          <TextField {...labelled('signerTitle', t('signer-title'))} optional={!proposed?.signerTitle} />
        </Awaiting>
      </div>
      <div class="grid small">
        <Awaiting name="urgency" topic={topic}>
          <SelectField
            {...labelled('urgency', t('urgency'))}
            options={urgencies.map((one) => ({ value: one, label: t(`urgency-${one}`) }))}
          />
        </Awaiting>
        <Awaiting name="pages" topic={topic}>
          <TextField {...field('pages')} label={t('pages')} inputmode="numeric" optional />
        </Awaiting>
      </div>
      <TextField {...field('note')} label={t('note')} optional />
    </>
  )
}
