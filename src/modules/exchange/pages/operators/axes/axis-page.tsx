import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Axis } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { urls } from '../../../urls.ts'
import { AxisFields } from './axis-fields.tsx'
import { AxisState, pollWords } from './axis-state.tsx'

type Props = {
  readonly axis: Axis
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}
type OfAxis = Omit<Props, 'form'>

function Standing({ axis, language, csrf }: OfAxis): VNode {
  const t = useWords(words)
  const { id, pausedAt, polledAt, addedAt, addedBy, settings } = axis
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  return (
    <Card>
      <div class="stack">
        <DescriptionList
          items={[
            { label: t('axis-kind'), value: t(`axis-kind-${settings.kind}`) },
            { label: t('axis-state'), value: <AxisState {...axis} /> },
            { label: t('axis-polled'), value: polledAt ? when(polledAt) : t('axis-polled-never') },
            { label: t('axis-fault'), value: pollWords(language, axis) },
            { label: t('axis-added'), value: `${when(addedAt)}, ${addedBy}` },
          ]}
        />
        <div class="row">
          {pausedAt ? (
            <Form action={urls.resumeAxis({ id })} csrf={csrf} guard={false}>
              <Button>{t('resume')}</Button>
            </Form>
          ) : (
            <ButtonLink href={urls.pauseAxis({ id })}>{t('axis-pause')}</ButtonLink>
          )}
          <ButtonLink variant="quiet" href={urls.endAxis({ id })}>
            {t('axis-end')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

function Agencies({ axis: { id }, csrf }: Omit<OfAxis, 'language'>): VNode {
  const t = useWords(words)
  return (
    <Card title={t('agencies')}>
      <div class="stack">
        <p>{t('agencies-words')}</p>
        <Form action={urls.agencies({ id })} csrf={csrf} guard={false} plain>
          <Button>{t('agencies-ask')}</Button>
        </Form>
      </div>
    </Card>
  )
}

/** One axis: how it stands, its authorities, and how it is spoken to. */
export function AxisPage({ form, ...of }: Props): VNode {
  const t = useWords(words)
  const { axis, language, csrf } = of
  const { id, name, pausedAt, settings } = axis
  return (
    <>
      <PageHeader title={name} crumbs={[{ href: urls.axes(), label: t('axes') }]} />
      <div class="stack">
        <Standing {...of} />
        {pausedAt ? null : <Agencies {...of} />}
        <Card title={t('axis-settings')}>
          <Form action={urls.axis({ id })} csrf={csrf} complaints={complaintsOf(form, language)}>
            <p class="soft">{t('axis-settings-words')}</p>
            <AxisFields like={settings} form={form} language={language} />
            <TextField
              {...fieldOf(form, 'secret', language)}
              type="password"
              label={t('set-secret')}
              hint={t('set-secret-keep')}
              autocomplete="new-password"
              optional
            />
            <TextField {...fieldOf(form, 'reason', language)} label={t('why')} maxlength={500} />
            <FormActions>
              <Button variant="primary">{t('axis-save')}</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  )
}
