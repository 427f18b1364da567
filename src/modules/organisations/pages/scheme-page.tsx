import type { VNode } from 'preact'
import { z } from 'zod'
import { permit } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  StatusTag,
  TextArea,
} from '#platform/ui/index.ts'
import {
  complaintsOf,
  fieldOf,
  freshForm,
  type FormState,
  type Handler,
  type Visit,
} from '#platform/web/index.ts'
import { carryOutScheme } from '../acts/carry-out-scheme.ts'
import { words } from '../messages/index.ts'
import { SchemeStep } from '../parts/scheme-step.tsx'
import { mayOrder } from '../rules/access.ts'
import { previewScheme, type StepPreview } from '../rules/preview-scheme.ts'
import type { Scheme } from '../scheme.ts'
import { listAuthorities } from '../store/authorities.ts'
import { listAllCodes } from '../store/codes.ts'
import { getScheme } from '../store/schemes.ts'
import { urls } from '../urls.ts'
import { order } from './order.ts'
import { dayField, idIn, reasonField } from './visit-input.ts'

const schema = z.object({ on: dayField, reason: reasonField })

async function load(visit: Visit): Promise<{ scheme: Scheme; steps: StepPreview[] }> {
  const id = idIn<'scheme'>(visit)
  return visit.read(async (reader) => {
    const scheme = await getScheme(reader, id)
    const authorities = await listAuthorities(reader, { all: true })
    return { scheme, steps: previewScheme(scheme.steps, authorities, await listAllCodes(reader)) }
  })
}

type Shown = { visit: Visit; scheme: Scheme; steps: readonly StepPreview[]; form: FormState }

function SchemePage({ visit, scheme, steps, form }: Shown): VNode {
  const t = useWords(words)
  const { language, csrf } = visit
  const { carriedOutOn, carriedOutBy } = scheme
  const day = carriedOutOn ? formatDate(carriedOutOn, language) : ''
  return (
    <div class="stack">
      <PageHeader
        title={scheme.title}
        lead={scheme.instrument}
        crumbs={[
          { href: urls.tree(), label: t('tree') },
          { href: urls.schemes(), label: t('schemes') },
        ]}
      />
      {carriedOutOn ? (
        <p>
          <StatusTag tone="good">{t('carried-out', { day })}</StatusTag> {carriedOutBy}
        </p>
      ) : null}
      <div class="stack">
        {steps.map((step, at) => (
          <SchemeStep key={at} step={step} done={carriedOutOn !== null} />
        ))}
      </div>
      {carriedOutOn ? null : (
        <>
          <h2>{t('carry-out')}</h2>
          <Notice tone="warn">{t('carry-out-warning')}</Notice>
          <Form action={urls.scheme({ id: scheme.id })} csrf={csrf} complaints={complaintsOf(form, language)}>
            <DateField
              {...fieldOf(form, 'on', language)}
              label={t('effective-on')}
              hint={t('effective-on-hint')}
            />
            <TextArea
              {...fieldOf(form, 'reason', language)}
              label={t('reason')}
              hint={t('reason-hint')}
              rows={3}
            />
            <FormActions>
              <Button variant="danger" confirm={t('carry-out-confirm')}>
                {t('carry-out')}
              </Button>
              <ButtonLink variant="quiet" href={urls.schemes()}>
                {t('cancel')}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      )}
    </div>
  )
}

/** A scheme with what it will do, step by step, and the form that carries it out. */
export const showScheme: Handler = async (visit) => {
  permit(mayOrder(visit.actor))
  const loaded = await load(visit)
  const form = freshForm({ on: formatDate(loaded.scheme.plannedOn), reason: '' })
  return visit.workspace({ title: loaded.scheme.title }, <SchemePage visit={visit} {...loaded} form={form} />)
}

/** Carries a scheme out; whatever stands against it comes back with the form. */
export const carryOut: Handler = async (visit) => {
  permit(mayOrder(visit.actor))
  const loaded = await load(visit)
  const again = (form: FormState, status: number) =>
    visit.workspace(
      { title: loaded.scheme.title, status },
      <SchemePage visit={visit} {...loaded} form={form} />,
    )
  const form = await visit.form(schema)
  if (!form.ok) return again(form, 422)
  const done = await order(visit, carryOutScheme, { ...form.value, schemeId: loaded.scheme.id }, form)
  if (!done.ok) return again(done.form, done.form.refusal?.status ?? 422)
  return visit.redirect(urls.tree(), { code: 'organisations.done-scheme' })
}
