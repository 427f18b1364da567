import type { VNode } from 'preact'
import { KeyFields, type SigningKey } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { Extract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'
import { coverLines } from './extract-words.ts'

/** With which key of the authority an extract is signed. */
export function SignExtractPage({
  language,
  csrf,
  extract: { id, content },
  keys,
  form,
}: {
  readonly language: Language
  readonly csrf: string
  readonly extract: Extract
  readonly keys: readonly SigningKey[]
  readonly form: FormState
}): VNode {
  const t = useWords(words)
  const action = urls.signExtract({ id })
  const back = <ButtonLink href={urls.extract({ id })}>{t('back')}</ButtonLink>
  return (
    <>
      <PageHeader
        title={t('sign-extract')}
        lead={t('sign-extract-lead')}
        crumbs={[
          { href: urls.extracts(), label: t('extracts') },
          { href: urls.extract({ id }), label: content.book },
        ]}
      />
      <div class="stack">
        {' '}
        <p class="own-words">{[content.book, ...coverLines(content, language)].join(' · ')}</p>
        {keys.length === 0 ? (
          <>
            <Notice tone="warn" title={t('sign-extract-no-key')} />
            <p>{back}</p>
          </>
        ) : (
          <Form {...{ action, csrf }} complaints={complaintsOf(form, language)}>
            <KeyFields keys={keys} form={form} />
            <FormActions>
              <Button variant="primary" icon="shield-check">
                {t('sign-extract')}
              </Button>
              {back}
            </FormActions>
          </Form>
        )}
      </div>{' '}
    </>
  )
}
