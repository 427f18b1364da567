import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, Radios, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { type Airing, airingOutcomes } from '../loudspeaker.ts'
import { loudspeakerWords } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** Noting how one airing went. */
export function NotePage({
  airing,
  now,
  language,
  csrf,
  form,
}: {
  airing: Airing
  now: Temporal.Instant
  language: Language
  csrf: string
  form: FormState
}): VNode {
  const t = useWords(loudspeakerWords)
  const field = (name: string) => fieldOf(form, name, language)
  const isAhead = Temporal.Instant.compare(airing.at, now) > 0
  const outcomes = airingOutcomes.filter((outcome) => !isAhead || outcome === 'cancelled')
  return (
    <>
      <PageHeader
        title={t('note-airing')}
        lead={`${airing.title}, ${formatDateTime(airing.at, language)}`}
        crumbs={[{ href: urls.loudspeaker(), label: t('loudspeaker') }]}
      />
      <Form action={urls.note({ airing: airing.id })} csrf={csrf} complaints={complaintsOf(form, language)}>
        <Radios
          {...field('outcome')}
          label={t('how')}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome-${outcome}`) }))}
        />
        {isAhead ? null : <TextField {...field('reader')} label={t('reader')} maxlength={100} optional />}
        <TextField {...field('why')} label={t('why')} maxlength={300} optional />
        <FormActions>
          <Button variant="primary">{t('note-airing')}</Button>
          <ButtonLink href={urls.script({ script: airing.scriptId })}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
