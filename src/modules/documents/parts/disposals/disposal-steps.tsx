import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, Checkboxes, Details, Form, FormActions, Radios, TextArea, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { fieldOf } from '#platform/web/index.ts'
import { disposalViews } from '../../disposal.ts'
import { words } from '../../messages/index.ts'
import type { DisposalPageProps } from '../../pages/disposals/disposal-page.tsx'
import { urls } from '../../urls.ts'

/** What the reader may do with a proposal now, the awaited step first. */
export function DisposalSteps(props: DisposalPageProps): VNode | null {
  const { disposal, may, csrf, form, language, colleagues } = props
  const t = useWords(words)
  const stepForm = (step: string, primary: boolean, children: ComponentChildren) => (
    <Form action={urls.disposalStep({ id: disposal.id, step })} csrf={csrf}>
      {children}
      <FormActions>
        <Button variant={primary ? 'primary' : 'secondary'}>
          {t(`disposal-do-${step}` as 'disposal-do-submit')}
        </Button>
      </FormActions>
    </Form>
  )
  const withReason = (step: 'approve' | 'refuse' | 'withdraw' | 'carry-out', primary = false) => {
    const why = form.values['step'] === step ? fieldOf(form, 'why', language) : { name: 'why' }
    return stepForm(
      step,
      primary,
      <TextField {...why} id={`ly-do-${step}`} label={t(`disposal-why-${step}`)} />,
    )
  }
  const folded = (step: 'refuse' | 'withdraw') =>
    may.has(step) ? (
      <Details summary={t(`disposal-do-${step}`)} open={form.values['step'] === step}>
        {withReason(step)}
      </Details>
    ) : null
  const main = [
    may.has('submit')
      ? stepForm(
          'submit',
          true,
          <Checkboxes
            name="members"
            label={t('disposal-council')}
            hint={t('disposal-council-hint')}
            options={colleagues.map(({ id, name, title, unitName }) => ({
              value: id,
              label: `${name} – ${title}, ${unitName}`,
            }))}
          />,
        )
      : null,
    may.has('opine')
      ? stepForm(
          'opine',
          true,
          <>
            <Radios
              name="view"
              label={t('disposal-view')}
              value="agree"
              options={disposalViews.map((value) => ({ value, label: t(`disposal-view-${value}`) }))}
            />
            <TextArea name="opinion" label={t('disposal-opinion')} rows={3} />
          </>,
        )
      : null,
    may.has('approve') ? withReason('approve', true) : null,
    may.has('carry-out') ? withReason('carry-out') : null,
  ].filter((one) => one !== null)
  if (main.length === 0 && !may.has('refuse') && !may.has('withdraw')) return null
  return (
    <Card title={t('disposal-next')}>
      {main}
      {folded('refuse')}
      {folded('withdraw')}
    </Card>
  )
}
