import type { VNode } from 'preact'
import { KeyFields, type SigningKey } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

export type BulkSignPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly deed: 'approve-content' | 'approve-form' | 'sign'
  readonly queue: string
  readonly backHref: string
  readonly documents: readonly Pick<Document, 'id' | 'abstract'>[]
  readonly keys: readonly SigningKey[]
}

/** Many papers, one secret: what is about to be signed stands there once more, each to be opened. */
export function BulkSignPage(props: BulkSignPageProps): VNode {
  const { language, csrf, form, deed, queue, backHref, documents, keys } = props
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('bulk-sign', { deed: t(deed), count: documents.length })}
        crumbs={[{ href: backHref, label: t('outgoing') }]}
      />
      <Form action={urls.bulk()} csrf={csrf} plain complaints={complaintsOf(form, language)}>
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="queue" value={queue} />
        <ol class="plain-list">
          {documents.map(({ id, abstract }) => (
            <li key={id}>
              <input type="hidden" name="ids" value={id} />
              <a href={urls.document({ id })} target="_blank">
                {abstract}
              </a>
            </li>
          ))}
        </ol>
        <p>{t('bulk-sign-lead')}</p>
        <KeyFields {...{ keys, form }} />
        <FormActions>
          <Button variant="primary" icon="signature">
            {t(deed)}
          </Button>
          <Button variant="secondary" name="without" value="1">
            {t('sign-without-key')}
          </Button>
          <ButtonLink href={backHref}>{t('back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
