import type { ComponentChildren, VNode } from 'preact'
import { formatDateTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Checkboxes, DateField, Form, FormActions, PageHeader, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Airing, Recording, Script } from '../loudspeaker.ts'
import { loudspeakerWords } from '../messages/index.ts'
import { AiringsTable } from '../parts/airings-table.tsx'
import { linesOf } from '../rules/lines.ts'
import { readingMinutes, weekOf } from '../rules/timetable.ts'
import { urls } from '../urls.ts'

export type ScriptPageProps = {
  readonly script: Script
  readonly airings: readonly Airing[]
  readonly clusters: readonly string[]
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly mayWrite: boolean
  /** The script as it was recorded. */
  readonly sound: ComponentChildren
  readonly recordings: ReadonlyMap<string, Recording>
}

const ticked = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name] ?? []
  return typeof value === 'string' ? [value] : value
}

function PlanForm({ script, clusters, today, language, csrf, form }: ScriptPageProps): VNode {
  const t = useWords(loudspeakerWords)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <section class="stack tight no-print">
      <h2>{t('timetable')}</h2>
      <Form
        action={urls.plan({ script: script.id })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        guard={false}
      >
        <DateField {...field('from')} label={t('from-day')} />
        <DateField {...field('until')} label={t('until-day')} />
        <Checkboxes
          name="weekdays"
          label={t('weekdays')}
          hint={t('weekdays-hint')}
          values={ticked(form, 'weekdays')}
          options={weekOf(today).map((day) => ({
            value: String(day.dayOfWeek),
            label: formatWeekday(day, language),
          }))}
          optional
        />
        <TextField {...field('times')} label={t('times')} hint={t('times-hint')} maxlength={100} />
        {clusters.length > 0 ? (
          <Checkboxes
            name="clusters"
            label={t('clusters')}
            hint={t('clusters-hint')}
            values={ticked(form, 'clusters')}
            options={clusters.map((name) => ({ value: name, label: name }))}
            optional
          />
        ) : null}
        <FormActions>
          <Button variant="primary">{t('plan')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}

/** One script: what is read, how long it takes, when and where, and how that went. */
export function ScriptPage(props: ScriptPageProps): VNode {
  const t = useWords(loudspeakerWords)
  const { script, airings, now, language, mayWrite, recordings, sound } = props
  return (
    <div class="stack loose">
      <PageHeader
        title={script.title}
        lead={`${t('minutes', { count: readingMinutes(script.body) })}. ${t(`source-${script.sourceType}`)}. ${t('made-by', { name: script.madeByName, at: formatDateTime(script.madeAt, language) })}`}
        crumbs={[{ href: urls.loudspeaker(), label: t('loudspeaker') }]}
        actions={
          <ButtonLink icon="printer" href={urls.sheet({ script: script.id })}>
            {t('print-sheet')}
          </ButtonLink>
        }
      />
      <div class="card prose">
        {linesOf(script.body).map((line, place) => (
          <p key={place}>{line}</p>
        ))}
        {script.sample ? <p class="soft">{t('sample')}</p> : null}
      </div>
      {sound}
      {airings.length > 0 ? (
        <section class="stack tight">
          <h2>{t('log')}</h2>
          <AiringsTable {...{ airings, now, recordings }} mayNote={mayWrite} />
        </section>
      ) : null}
      {mayWrite ? <PlanForm {...props} /> : null}
    </div>
  )
}
