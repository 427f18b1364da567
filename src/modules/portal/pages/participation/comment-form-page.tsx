import type { VNode } from 'preact'
import type { CommentMode } from '#modules/participation/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, Notice, TextArea, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { Trap } from '../../parts/participation/trap.tsx'

export type CommentFormPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly proof: string
  readonly action: string
  readonly article: { readonly title: string; readonly href: string }
  /** Whose comment is answered. */
  readonly answered: { readonly number: bigint; readonly name: string } | undefined
  readonly mode: CommentMode
}

/** Writes a comment on an article, or answers one. */
export function CommentFormPage({
  language,
  csrf,
  form,
  proof,
  action,
  article,
  answered,
  mode,
}: CommentFormPageProps): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{answered ? t('answer-to', { name: answered.name }) : t('comment-title')}</h1>
        <p>
          <a href={article.href}>{t('comment-about', { title: article.title })}</a>
        </p>
      </header>
      <Notice>{t(mode === 'after' ? 'comment-after' : 'comment-before')}</Notice>
      <Form action={action} csrf={csrf} complaints={complaintsOf(form, language)}>
        <Trap proof={proof} />
        {answered ? <input type="hidden" name="answers" value={String(answered.number)} /> : null}
        <TextArea
          {...field('text')}
          label={t('comment-text')}
          hint={t('comment-text-hint')}
          rows={6}
          maxlength={2000}
        />
        <TextField
          {...field('name')}
          label={t('comment-name')}
          hint={t('comment-name-hint')}
          autocomplete="name"
          maxlength={60}
        />
        <TextField
          {...field('contact')}
          label={t('comment-contact')}
          hint={t('comment-contact-hint')}
          maxlength={120}
          optional
        />
        <FormActions>
          <Button variant="primary">{t('comment-send')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
