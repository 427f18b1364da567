import type { VNode } from 'preact'
import {
  ComparedPages,
  type Preservation,
  PreservationNote,
  type Verification,
  VerificationView,
} from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, EmptyState, Form, FormActions, PageHeader } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { fileHref } from '../../parts/paper.tsx'
import type { Version } from '../../store/versions.ts'
import { urls } from '../../urls.ts'

type Props = {
  readonly csrf: string
  readonly language: Language
  readonly document: Document
  readonly version: Version
  readonly verification: Verification | undefined
  /** How it is kept good for decades, where that was asked. */
  readonly preservation: Preservation | undefined
  /** Pages that changed after a signature. */
  readonly compared: readonly { readonly page: number }[]
}

/** Every signature of a file: who, when, whether it holds, what changed since, side by side. */
export function SignaturesPage(props: Props): VNode {
  const { csrf, language, document, version, verification, preservation, compared } = props
  const t = useWords(words)
  const here = { id: document.id, version: version.id }
  const picture = (page: number, side: string) => urls.comparedPage({ ...here, page, side })
  return (
    <>
      <PageHeader
        title={t('file-signatures')}
        lead={version.file?.name}
        crumbs={[{ href: urls.document({ id: document.id }), label: document.abstract }]}
        actions={
          <ButtonLink icon="file-text" href={fileHref(document.id, version)}>
            {t('open-file')}
          </ButtonLink>
        }
      />
      <div class="stack">
        {verification ? (
          <VerificationView report={verification.report} />
        ) : (
          <EmptyState title={t('not-verified-yet')}>
            <p>{t('not-verified-yet-words')}</p>
          </EmptyState>
        )}
        <PreservationNote {...{ preservation, language }} />
        <ComparedPages
          pages={compared.map(({ page }) => ({
            page,
            before: picture(page, 'luc-ky'),
            after: picture(page, 'nay'),
            places: 1,
          }))}
        />
        <Form action={urls.verifyAgain(here)} csrf={csrf}>
          <FormActions>
            <Button variant="secondary">{t('verify-again')}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
