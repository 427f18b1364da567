import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Filters,
  Form,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

type Offer = CaseFile & { readonly sameMatter?: boolean }

/** Laying a paper into a file: the likely ones by one tap, others by search, or a new one. */
export function FileAwayPage({
  csrf,
  document,
  inFiles,
  likely,
  found,
  q,
}: {
  readonly csrf: string
  readonly document: Document
  readonly inFiles: readonly CaseFile[]
  readonly likely: readonly Offer[]
  readonly found: readonly CaseFile[]
  readonly q: string
}): VNode {
  const t = useWords(words)
  const here = urls.fileAway({ id: document.id })
  const offer = (file: Offer) => (
    <Form key={file.id} action={here} csrf={csrf} complaints={[]}>
      <input type="hidden" name="caseFileId" value={file.id} />
      <p>
        {file.code} · {file.title}{' '}
        <span class="soft">
          {file.sameMatter === undefined
            ? file.unitName
            : t(file.sameMatter ? 'file-away-same-matter' : 'file-away-same-unit')}
        </span>
      </p>
      <Button>{t('file-away-choose', { code: file.code })}</Button>
    </Form>
  )
  return (
    <>
      <PageHeader
        title={t('file-away')}
        crumbs={[
          { href: urls.caseFiles(), label: t('case-files') },
          { href: urls.document({ id: document.id }), label: document.reference || document.abstract },
        ]}
        actions={
          <ButtonLink icon="plus" href={urls.openCaseFile(null, { van_ban: document.id })}>
            {t('case-file-open')}
          </ButtonLink>
        }
      />
      <p class="own-words">{document.abstract}</p>
      <div class="stack">
        {inFiles.length > 0 ? (
          <Card title={t('file-away-in')}>
            <ul class="plain-list">
              {inFiles.map(({ id, code, title }) => (
                <li key={id}>
                  <a href={urls.caseFile({ id })}>
                    {code} · {title}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {likely.length > 0 ? <Card title={t('file-away-likely')}>{likely.map(offer)}</Card> : null}
        <Card title={t('file-away-search')}>
          <Filters action={here} clearHref={here}>
            <TextField name="q" label={t('case-file-search')} value={q} type="search" />
          </Filters>
          {found.length > 0 ? found.map(offer) : <EmptyState title={t('case-file-none')} />}
        </Card>
      </div>
    </>
  )
}
