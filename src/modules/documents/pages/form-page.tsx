import type { ComponentChildren, VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, type ButtonVariant, ButtonLink, Form, FormActions, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { Document } from '../document.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** A page with one short form about one document. */
export function FormPage({
  language,
  csrf,
  form,
  document,
  action,
  title,
  lead,
  button,
  variant = 'primary',
  upload = false,
  children,
}: {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly document: Document
  readonly action: string
  readonly title: string
  readonly lead?: string
  readonly button: string
  readonly variant?: ButtonVariant
  readonly upload?: boolean
  readonly children: ComponentChildren
}): VNode {
  const t = useWords(words)
  const incoming = document.direction === 'incoming'
  return (
    <>
      <PageHeader
        title={title}
        {...(lead ? { lead } : {})}
        crumbs={[
          {
            href: incoming ? urls.incoming() : urls.outgoing(),
            label: t(incoming ? 'incoming' : 'outgoing'),
          },
          { href: urls.document({ id: document.id }), label: document.reference || document.abstract },
        ]}
      />
      <p class="own-words">{document.abstract}</p>
      <Form action={action} csrf={csrf} upload={upload} complaints={complaintsOf(form, language)}>
        {children}
        <FormActions>
          <Button variant={variant}>{button}</Button>
          <ButtonLink href={urls.document({ id: document.id })}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
