import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Notice, PageHeader, TextField } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

/** Where the code of a printed extract is typed; says plainly when no extract bears it. */
export function UnknownCodePage({ typed }: { readonly typed: string }): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('verify')} />
      <div class="stack">
        {typed ? (
          <Notice tone="bad" title={t('verify-unknown')}>
            {t('verify-unknown-words')}
          </Notice>
        ) : null}
        <form class="form" method="get" action={urls.verifyCode()}>
          <TextField name="ma" label={t('verify-enter')} value={typed} autocomplete="off" />
          <Button variant="primary">{t('verify-do')}</Button>
        </form>
      </div>
    </>
  )
}
