import type { VNode } from 'preact'
import { identityUrls } from '#modules/identity/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { Button, Card, Form, FormActions, Notice, PageHeader, SelectField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { channels, type NoticeKind } from '../notice-kind.ts'
import { TimingFields } from '../parts/timing-fields.tsx'
import { urls } from '../urls.ts'

export type PreferencesPageProps = {
  readonly kinds: readonly NoticeKind[]
  readonly form: FormState
  readonly address: string | null
  readonly sendsMail: boolean
  readonly csrf: string
  readonly language: Language
}

/** The name of the field of a kind. */
export const fieldOfKind = (kind: string): string => `kenh-${kind.replace('.', '-')}`

function Kinds({ kinds, form, language }: Pick<PreferencesPageProps, 'kinds' | 'form' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      {kinds.map(({ kind, label, duty }) => (
        <SelectField
          key={kind}
          {...fieldOf(form, fieldOfKind(kind), language)}
          label={sayAny(language, label)}
          options={channels
            .filter((channel) => !duty || channel !== 'off')
            .map((channel) => ({ value: channel, label: t(`channel-${channel}`) }))}
        />
      ))}
    </div>
  )
}

/** How a person wants to be told, kind by kind, and when e-mail leaves. */
export function PreferencesPage(props: PreferencesPageProps): VNode {
  const { kinds, form, address, sendsMail, csrf, language } = props
  const t = useWords(words)
  const [own, others] = [kinds.filter(({ duty }) => duty), kinds.filter(({ duty }) => !duty)]
  return (
    <div class="stack">
      <PageHeader
        title={t('preferences')}
        lead={t('preferences-lead')}
        crumbs={[{ href: urls.notices(), label: t('notices') }]}
      />
      {!sendsMail ? (
        <Notice tone="info">{t('mail-is-off')}</Notice>
      ) : address ? (
        <p class="soft">{t('mail-goes-to', { address })}</p>
      ) : (
        <Notice tone="warn">{t('no-address')}</Notice>
      )}
      <Form action={urls.preferences()} csrf={csrf} complaints={complaintsOf(form, language)} wide>
        <div class="two-columns">
          <Card title={t('own-work')}>
            <Kinds kinds={own} {...{ form, language }} />
          </Card>
          <div class="stack">
            <Card title={t('other-news')}>
              <Kinds kinds={others} {...{ form, language }} />
            </Card>
            <Card title={t('when-mail')}>
              <div class="stack">
                <TimingFields {...{ form, language }} />
                <p class="soft">
                  {t('while-away')} <a href={identityUrls.delegations()}>{t('delegations')}</a>
                </p>
              </div>
            </Card>
          </div>
        </div>
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
