import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader, TextArea, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { outwardWords, words } from '../messages/index.ts'
import type { ChannelKind } from '../outward.ts'
import { urls } from '../urls.ts'

/** Connecting a channel: its settings, and what it knows us by, which is never shown again. */
export function ChannelPage({
  kind,
  language,
  csrf,
  form,
}: {
  kind: ChannelKind
  language: Language
  csrf: string
  form: FormState
}): VNode {
  const t = useWords(outwardWords)
  const desk = useWords(words)('desk')
  const field = (name: string) => fieldOf(form, name, language)
  const secret = { type: 'password', autocomplete: 'off' } as const
  return (
    <>
      <PageHeader
        title={t(`channel-${kind}`)}
        crumbs={[
          { href: urls.desk(), label: desk },
          { href: urls.channels(), label: t('channels') },
        ]}
      />
      <Form action={urls.channel({ channel: kind })} csrf={csrf} complaints={complaintsOf(form, language)}>
        {kind === 'facebook' ? (
          <>
            <TextField
              {...field('pageId')}
              label={t('page-id')}
              hint={t('page-id-hint')}
              inputmode="numeric"
            />
            <TextField {...field('version')} label={t('version')} short />
            <TextField {...field('token')} {...secret} label={t('token')} hint={t('token-hint')} />
            <TextField
              {...field('appSecret')}
              {...secret}
              label={t('app-secret')}
              hint={t('app-secret-hint')}
              optional
            />
          </>
        ) : null}
        {kind === 'zalo' ? (
          <>
            <TextField {...field('appId')} label={t('app-id')} inputmode="numeric" />
            <TextField {...field('author')} label={t('author')} maxlength={50} />
            <TextField {...field('coverUrl')} label={t('cover-url')} hint={t('cover-url-hint')} type="url" />
            <TextField {...field('appSecret')} {...secret} label={t('app-secret')} />
            <TextField {...field('accessToken')} {...secret} label={t('access-token')} />
            <TextField
              {...field('refreshToken')}
              {...secret}
              label={t('refresh-token')}
              hint={t('refresh-token-hint')}
            />
          </>
        ) : null}
        {kind === 'push' ? (
          <TextArea
            {...field('services')}
            label={t('push-services')}
            hint={t('push-services-hint')}
            rows={3}
            optional
          />
        ) : null}
        <TextField
          {...field('perHour')}
          label={t('per-hour')}
          hint={t('per-hour-hint')}
          inputmode="numeric"
          short
        />
        <FormActions>
          <Button variant="primary">{t('connect')}</Button>
          <ButtonLink href={urls.channels()}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
