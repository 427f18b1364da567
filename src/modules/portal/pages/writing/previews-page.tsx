import type { VNode } from 'preact'
import { formatDate, formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  EmptyState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Edition } from '../../article.ts'
import { deskWords } from '../../messages/index.ts'
import type { Preview } from '../../preview.ts'
import { deskUrls } from '../../urls.ts'

export type PreviewsPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly edition: Edition
  readonly previews: readonly Preview[]
  readonly now: Temporal.Instant
  /** The address just made: shown now and never again. */
  readonly made: string | undefined
}

const holds = ({ endedAt, untilAt }: Preview, now: Temporal.Instant) =>
  !endedAt && Temporal.Instant.compare(untilAt, now) > 0

/** Links to an edition for people without an account: made, seen how often, ended. */
export function PreviewsPage(props: PreviewsPageProps): VNode {
  const { language, csrf, form, edition, previews, now, made } = props
  const t = useWords(deskWords)
  const lastDay = ({ untilAt }: Preview) => formatDate(untilAt.subtract({ seconds: 1 }), language)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('previews')}
        lead={t('previews-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: t('desk') },
          { href: deskUrls.edition({ edition: edition.id }), label: edition.title || t('no-title') },
        ]}
      />
      {made ? (
        <Notice tone="good" title={t('preview-made')}>
          <p>{t('preview-made-lead')}</p>
          <p>
            <input class="input" readOnly value={made} aria-label={t('preview-address')} />
          </p>
        </Notice>
      ) : null}
      <Form
        action={deskUrls.previews({ edition: edition.id })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        plain
      >
        <TextField
          {...fieldOf(form, 'forWhom', language)}
          label={t('preview-for')}
          hint={t('preview-for-hint')}
          maxlength={200}
        />
        <DateField
          {...fieldOf(form, 'until', language)}
          label={t('preview-until')}
          hint={t('preview-until-hint')}
        />
        <FormActions>
          <Button variant="primary">{t('preview-make')}</Button>
        </FormActions>
      </Form>
      <section class="stack tight">
        <h2>{t('previews-made')}</h2>
        {previews.length === 0 ? <EmptyState title={t('previews-none')} /> : null}
        {previews.map((one) => (
          <div class="card stack tight" key={one.id}>
            <p>
              <strong>{one.forWhom}</strong>
              <br />
              <span class="soft">
                {one.madeByName}, {formatDateTime(one.madeAt, language)} ·{' '}
                {t('preview-visits', { count: one.visits })}
                {one.lastVisitAt
                  ? `, ${t('preview-last', { at: formatDateTime(one.lastVisitAt, language) })}`
                  : ''}
              </span>
            </p>
            {holds(one, now) ? (
              <Form action={deskUrls.endPreview({ preview: one.id })} csrf={csrf} guard={false}>
                <div class="row">
                  <span>{t('preview-holds', { day: lastDay(one) })}</span>
                  <Button>{t('preview-end')}</Button>
                </div>
              </Form>
            ) : (
              <p>
                {one.endedAt
                  ? t('preview-ended', {
                      name: one.endedByName ?? '',
                      at: formatDateTime(one.endedAt, language),
                    })
                  : t('preview-over', { day: lastDay(one) })}
              </p>
            )}
          </div>
        ))}
      </section>
    </div>
  )
}
