import type { VNode } from 'preact'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { FileVerdict, type Verification } from '#modules/signatures/index.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import type { DocumentId } from '../document.ts'
import { words } from '../messages/index.ts'
import { draftText } from '../rules/draft-body.ts'
import type { FileReading } from '../store/file-readings.ts'
import type { Version } from '../store/versions.ts'
import { urls } from '../urls.ts'

/** Where the bytes of a version are read. */
export const fileHref = (documentId: DocumentId, { id }: Pick<Version, 'id'>): string =>
  urls.file({ id: documentId, version: id })

/** Pages shown as pictures at once; the others are one tap away in the file. */
const picturesShown = 8

/** The pages as pictures, for phones: their viewers show no PDF inside a page. */
function Pictures({
  documentId,
  version,
  pages,
}: {
  documentId: DocumentId
  version: Version
  pages: number
}): VNode {
  const t = useWords(words)
  return (
    <div class="paper-pages">
      {Array.from({ length: Math.min(pages, picturesShown) }, (_, index) => (
        <img
          key={index}
          src={urls.page({ id: documentId, version: version.id, page: index + 1 })}
          alt={t('page-of', { page: index + 1, pages })}
          loading="lazy"
          width={900}
          height={1273}
        />
      ))}
      {pages > picturesShown ? <p class="soft">{t('pages-left', { count: pages - picturesShown })}</p> : null}
    </div>
  )
}

/** A paper that is text here, as it prints; its first page on phones. */
function WrittenPaper({ documentId: id, toSign }: { documentId: DocumentId; toSign: boolean }): VNode {
  const t = useWords(words)
  const as = toSign ? { ban: 'ky' } : {}
  const href = urls.print({ id }, as)
  return (
    <section class="paper" aria-label={t('paper')}>
      <object
        class="paper-frame"
        type="application/pdf"
        data={`${href}#navpanes=0&view=FitH`}
        aria-label={t('print')}
      />
      <div class="paper-pages">
        <img
          src={urls.printPage({ id, page: 1 }, as)}
          alt={t('print')}
          loading="lazy"
          width={900}
          height={1273}
        />
      </div>
      <div class="row">
        <ButtonLink icon="file-text" href={href}>
          {t('open-print')}
        </ButtonLink>
      </div>
    </section>
  )
}

/** The paper itself, beside whatever is done with it. */
export function Paper({
  documentId,
  version,
  reading,
  verification,
  closed = false,
  mayClose = false,
  toSign = false,
}: {
  documentId: DocumentId
  version: Version | undefined
  /** Nobody opens it: it bears a mark of secrecy. */
  closed?: boolean
  /** The reader may say that it bears one. */
  mayClose?: boolean
  /** Shown as the reader is about to sign it. */
  toSign?: boolean
  reading?: FileReading | undefined
  /** What the verifier said of its signatures. */
  verification?: Verification | undefined
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const file = version?.file
  if (closed) return <EmptyState title={t('documents.withheld')} />
  if (version && !file && draftText(version.body)) return <WrittenPaper {...{ documentId, toSign }} />
  if (!version || !file) return <EmptyState title={t('no-paper')} />
  const href = fileHref(documentId, version)
  return (
    <section class="paper" aria-label={t('paper')}>
      <FileVerdict
        verification={verification}
        href={urls.signatures({ id: documentId, version: version.id })}
      />
      {file.type === 'application/pdf' ? (
        <>
          <object
            class="paper-frame"
            type="application/pdf"
            data={`${href}#navpanes=0&view=FitH`}
            aria-label={file.name}
          >
            <p class="soft">{t('file-type')}</p>
          </object>
          <Pictures documentId={documentId} version={version} pages={reading?.pages ?? 1} />
        </>
      ) : file.type.startsWith('image/') ? (
        <img class="paper-picture" src={href} alt={file.name} />
      ) : (
        <p class="soft">{t('file-type')}</p>
      )}
      {(reading?.notes ?? []).map(({ code, params }) => (
        <p key={code} class="soft">
          {sayAny(language, code, params)}
        </p>
      ))}
      <div class="row">
        <ButtonLink icon="file-text" href={href}>
          {t('open-file')}: {file.name}
        </ButtonLink>
        {mayClose ? <a href={urls.withhold({ id: documentId })}>{t('withhold')}</a> : null}
      </div>
    </section>
  )
}
