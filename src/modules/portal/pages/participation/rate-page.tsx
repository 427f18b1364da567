import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, Radios, TextArea } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { Trap } from '../../parts/participation/trap.tsx'

/** Rates an article, with a reason for its editor. */
export function RatePage({
  language,
  csrf,
  form,
  proof,
  action,
  article,
}: {
  language: Language
  csrf: string
  form: FormState
  proof: string
  action: string
  article: { readonly title: string; readonly href: string }
}): VNode {
  const t = useWords(words)
  const options = [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t('stars-of', { stars }) }))
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('rate-this')}</h1>
        <p>
          <a href={article.href}>{t('comment-about', { title: article.title })}</a>
        </p>
      </header>
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
        <Trap proof={proof} />
        <Radios
          {...fieldOf(form, 'stars', language)}
          label={t('rate-points')}
          hint={t('rate-lead')}
          options={options}
        />
        <TextArea
          {...fieldOf(form, 'reason', language)}
          label={t('rate-why')}
          hint={t('rate-why-hint')}
          rows={3}
          maxlength={500}
          optional
        />
        <p class="soft">{t('rate-once')}</p>
        <FormActions>
          <Button variant="primary">{t('rate-send')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
