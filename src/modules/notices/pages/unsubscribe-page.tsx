import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** The way out of a letter: one button, without signing in; then what happened. */
export function UnsubscribePage({
  token,
  csrf,
  outcome,
}: {
  token: string
  csrf: string
  outcome?: 'done' | 'used'
}): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('unsubscribe-title')} />
      {outcome === undefined ? (
        <>
          <p>{t('unsubscribe-lead')}</p>
          <Form action={urls.unsubscribe({ token })} csrf={csrf} guard={false} plain>
            <Button variant="primary">{t('unsubscribe-do')}</Button>
          </Form>
        </>
      ) : (
        <>
          <p>{t(outcome === 'done' ? 'unsubscribe-done' : 'unsubscribe-used')}</p>
          {outcome === 'done' ? <p>{t('unsubscribe-again')}</p> : null}
          <ButtonLink href={urls.preferences()}>{t('preferences')}</ButtonLink>
        </>
      )}
    </>
  )
}
