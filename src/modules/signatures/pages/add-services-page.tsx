import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Checkbox, Form, FormActions, PageHeader, Radios, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { OutsideServiceKind } from '../outside-services.ts'
import { urls } from '../urls.ts'

type Props = {
  readonly kind: OutsideServiceKind
  readonly form: FormState
  readonly language: Language
  readonly csrf: string
}

/** Naming a time-stamp authority or a remote signing service; a secret is never shown again. */
export function AddServicePage({ kind, form, language, csrf }: Props): VNode {
  const t = useWords(words)
  const of = (name: string) => fieldOf(form, name, language)
  const title = t(kind === 'remote' ? 'remote-add' : 'stamper-add')
  return (
    <>
      <PageHeader title={title} crumbs={[{ href: urls.services(), label: t('services') }]} />
      <Form action={urls.addService()} csrf={csrf} complaints={complaintsOf(form, language)}>
        <input type="hidden" name="kind" value={kind} />
        <TextField {...of('name')} label={t('service-name')} hint={t('service-name-hint')} maxlength={120} />
        <TextField
          {...of('url')}
          type="url"
          label={t('service-url')}
          hint={t(kind === 'remote' ? 'remote-url-hint' : 'stamper-url-hint')}
        />
        <Checkbox name="internal" label={t('service-internal')} checked={form.values['internal'] === '1'} />
        {kind === 'remote' ? (
          <>
            <Radios
              {...of('access')}
              value={of('access').value || 'bearer'}
              label={t('service-access')}
              options={(['bearer', 'client-credentials'] as const).map((value) => ({
                value,
                label: t(`access-${value}`),
              }))}
            />
            <TextField
              {...of('clientId')}
              label={t('service-client')}
              hint={t('service-client-hint')}
              autocomplete="off"
              optional
            />
            <TextField
              {...of('secret')}
              type="password"
              label={t('service-secret')}
              hint={t('service-secret-hint')}
              autocomplete="new-password"
            />
          </>
        ) : null}
        <FormActions>
          <Button variant="primary">{title}</Button>
        </FormActions>
      </Form>
    </>
  )
}
