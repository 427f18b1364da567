import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { outwardWords } from '../messages/index.ts'

/** The page to which a letter leads: confirm that letters are wanted, or end them. Opening it changes nothing. */
export function LettersPage({
  use,
  action,
  csrf,
  outcome,
}: {
  use: 'confirm' | 'end'
  action: string
  csrf: string
  outcome?: 'done' | 'used'
}): VNode {
  const t = useWords(outwardWords)
  return (
    <div class="stack">
      <PageHeader title={t(`${use}-title`)} />
      {outcome === 'done' ? <Notice tone="good">{t(`${use}-done`)}</Notice> : null}
      {outcome === 'used' ? <Notice tone="warn">{t('token-used')}</Notice> : null}
      {outcome === undefined ? (
        <>
          <p>{t(`${use}-lead`)}</p>
          <Form action={action} csrf={csrf} guard={false} plain>
            <FormActions>
              <Button variant="primary">{t(use)}</Button>
            </FormActions>
          </Form>
        </>
      ) : null}
    </div>
  )
}
