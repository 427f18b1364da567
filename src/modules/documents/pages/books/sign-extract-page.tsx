import type { VNode } from 'preact'
import { SignForm, type SigningKey } from '#modules/signatures/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
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
        <p class="own-words">{[content.book, ...coverLines(content, language)].join(' · ')}</p>
        <SignForm
          {...{ csrf, keys, form }}
          action={urls.signExtract({ id })}
          backHref={urls.extract({ id })}
          words={{ sign: t('sign-extract'), back: t('back'), noKey: t('sign-extract-no-key') }}
        />
      </div>
    </>
  )
}
