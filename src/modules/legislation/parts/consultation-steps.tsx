import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, DateField, Details, Form, FormActions, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { ConsultationPageProps } from '../pages/consultation-page.tsx'
import { urls } from '../urls.ts'
import { ReasonForm } from './reason-form.tsx'
import { ReviewDeeds } from './review-deeds.tsx'

function AfterClosing({ language, csrf, form, consultation, deeds }: ConsultationPageProps): VNode {
  const t = useWords(words)
  const at = { consultation: consultation.id }
  const field = (name: string) => fieldOf(form, name, language)
  const report = form.values['report'] === undefined ? (consultation.report ?? '') : field('report').value
  return (
    <>
      {deeds.report ? (
        <Details summary={t('report')} open={form.errors['report'] !== undefined}>
          <Form action={urls.report(at)} csrf={csrf}>
            <TextArea
              {...field('report')}
              value={report}
              label={t('report-text')}
              hint={t('report-hint')}
              rows={6}
              maxlength={20_000}
            />
            <FormActions>
              <Button variant="primary">{t('report')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
      {deeds.conclude ? (
        <Details summary={t('conclude')} open={form.errors['result'] !== undefined}>
          <Form action={urls.conclude(at)} csrf={csrf} guard={false}>
            <TextField
              {...field('result')}
              label={t('conclude-label')}
              hint={t('conclude-hint')}
              maxlength={500}
            />
            <FormActions>
              <Button>{t('conclude')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

/** What may be done with a consultation now. */
export function ConsultationSteps(props: ConsultationPageProps): VNode {
  const { language, csrf, form, consultation, deeds } = props
  const t = useWords(words)
  const at = { consultation: consultation.id }
  const rest = { csrf, form, language }
  return (
    <div class="stack">
      <ReviewDeeds
        {...rest}
        deeds={deeds}
        told={{ approve: t('approve-open'), force: t('force-open') }}
        hrefs={{
          change: urls.editConsultation(at),
          submit: urls.submitConsultation(at),
          approve: urls.approveConsultation(at),
          giveBack: urls.returnConsultation(at),
          force: urls.forceConsultation(at),
          discard: urls.discardConsultation(at),
        }}
      />
      {deeds.extend ? (
        <Details summary={t('extend')} open={form.errors['extendTo'] !== undefined}>
          <Form action={urls.extend(at)} csrf={csrf} guard={false}>
            <DateField {...fieldOf(form, 'extendTo', language)} label={t('extend-to')} />
            <FormActions>
              <Button>{t('extend')}</Button>
            </FormActions>
          </Form>
        </Details>
      ) : null}
      <AfterClosing {...props} />
      {deeds.withdraw ? (
        <ReasonForm
          {...rest}
          name="withdrawWhy"
          summary={t('withdraw-consultation')}
          label={t('end-told')}
          action={urls.withdrawConsultation(at)}
          danger
        />
      ) : null}
    </div>
  )
}
