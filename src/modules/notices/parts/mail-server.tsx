import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Card, DescriptionList, Form, Notice, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Mailer } from '../letter.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** How a test letter ended, with the server's own words. */
export type Tested = {
  readonly outcome: 'sent' | 'rejected' | 'later' | 'uncertain'
  readonly answer: string
}

/** The server that sends mail, never its password; and a test letter. */
export function MailServer({
  server,
  testForm,
  tested,
  csrf,
  language,
}: {
  server: Mailer['about'] | 'none' | undefined
  testForm: FormState
  tested?: Tested | undefined
  csrf: string
  language: Language
}): VNode | null {
  const t = useWords(words)
  if (!server) return null
  if (server === 'none')
    return (
      <Card title={t('mail-server')}>
        <p>{t('mail-server-none')}</p>
      </Card>
    )
  return (
    <Card title={t('mail-server')}>
      <div class="stack">
        <DescriptionList
          items={[
            { label: t('host'), value: `${server.host}:${server.port}` },
            { label: t('security'), value: t(`security-${server.security}`) },
            { label: t('user'), value: server.user },
            { label: t('from'), value: server.from },
          ]}
        />
        <p class="soft">{t('mail-server-where')}</p>
        {tested ? (
          <Notice tone={tested.outcome === 'sent' ? 'good' : 'bad'} title={t(`test-${tested.outcome}`)}>
            {t('server-said')} <code>{tested.answer}</code>
          </Notice>
        ) : null}
        <Form
          action={urls.test()}
          csrf={csrf}
          guard={false}
          plain
          complaints={complaintsOf(testForm, language)}
        >
          <div class="row end">
            <TextField {...fieldOf(testForm, 'to', language)} type="email" label={t('test-to')} />
            <Button icon="send">{t('test-send')}</Button>
          </div>
        </Form>
      </div>
    </Card>
  )
}
