import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { outwardWords } from '../messages/index.ts'
import type { Ending } from '../subscriber.ts'
import { urls } from '../urls.ts'

type Asking = { readonly action: string; readonly csrf: string }
type Outcome = 'done' | 'used'

function Ask({
  use,
  action,
  csrf,
  children,
}: Asking & { use: 'confirm' | 'end'; children: ComponentChildren }): VNode {
  const t = useWords(outwardWords)
  return (
    <>
      <p>{children}</p>
      <Form action={action} csrf={csrf} guard={false} plain>
        <FormActions>
          <Button variant="primary">{t(use)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

/** The page to which the letter that asks leads: confirm that letters are wanted. Opening it changes nothing. */
export function ConfirmLettersPage({
  outcome,
  ...asking
}: Asking & { outcome?: Outcome | undefined }): VNode {
  const t = useWords(outwardWords)
  return (
    <div class="stack">
      <PageHeader title={t('confirm-title')} />
      {outcome === 'done' ? <Notice tone="good">{t('confirm-done')}</Notice> : null}
      {outcome === 'used' ? <Notice tone="warn">{t('token-used')}</Notice> : null}
      {outcome === undefined ? (
        <Ask use="confirm" {...asking}>
          {t('confirm-lead')}
        </Ask>
      ) : null}
    </div>
  )
}

/** The page to which every letter leads: end those that were asked for at one authority; the others of the address are named. Opening it changes nothing. */
export function EndLettersPage({
  ending,
  done,
  ...asking
}: Asking & {
  /** Undefined where the address of the page works no more. */
  ending: Ending | undefined
  done: boolean
}): VNode {
  const t = useWords(outwardWords)
  const office = ending?.askedOf ?? ''
  const others = ending?.others ?? []
  return (
    <div class="stack">
      <PageHeader title={t('end-title')} />
      {ending === undefined ? <Notice tone="warn">{t('token-used')}</Notice> : null}
      {ending && done ? (
        <Notice tone="good">
          {t('end-done', { office })} {others.length === 0 ? t('end-none-left') : null}
        </Notice>
      ) : null}
      {ending && !done ? (
        <Ask use="end" {...asking}>
          {t('end-lead', { office })}
        </Ask>
      ) : null}
      {others.length > 0 ? (
        <section class="stack tight">
          <p>{t('end-others')}</p>
          <ul>
            {others.map(({ askedOf, end }) => (
              <li key={end}>
                <a href={urls.endLetters({ token: end })}>{askedOf}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
