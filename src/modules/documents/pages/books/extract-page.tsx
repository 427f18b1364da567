import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, PageHeader } from '#platform/ui/index.ts'
import { type Preservation, PreservationNote } from '#modules/signatures/index.ts'
import type { Extract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { BookTable } from '../../parts/books/book-table.tsx'
import { ExtractSignature, type ShownSignature } from '../../parts/books/extract-signature.tsx'
import { urls } from '../../urls.ts'
import { sayMoment } from '../say.ts'
import { coverLines, spaced } from './extract-words.ts'

/** An extract as it was printed, with its code; the PDF is what is bound. */
export function ExtractPage({
  language,
  extract,
  address,
  picture,
  signature,
  preservation,
  maySign,
}: {
  readonly language: Language
  readonly extract: Extract
  /** Where whoever holds the sheet compares it. */
  readonly address: string
  /** The address as a picture (QR). */
  readonly picture: string
  readonly signature: ShownSignature | undefined
  readonly preservation: Preservation | undefined
  readonly maySign: boolean
}): VNode {
  const t = useWords(words)
  const { content, code, digest, madeAt, madeByName, id } = extract
  return (
    <div class="print-wide">
      <PageHeader
        title={content.book}
        lead={[content.organ, ...coverLines(content, language)].join(' · ')}
        crumbs={[{ href: urls.extracts(), label: t('extracts') }]}
        actions={
          <>
            <ButtonLink variant="primary" icon="file-text" download href={urls.extractPdf({ id })}>
              {t(signature ? 'extract-signed-pdf' : 'extract-pdf')}
            </ButtonLink>
            {maySign ? (
              <ButtonLink icon="shield-check" href={urls.signExtract({ id })}>
                {t('sign-extract')}
              </ButtonLink>
            ) : null}
            <ButtonLink icon="download" download href={urls.extractXlsx({ id })}>
              {t('report-xlsx')}
            </ButtonLink>
          </>
        }
      />
      <div class="stack" id="ban-in" data-live-topic={`book-extract:${id}`}>
        <p class="soft no-print">{t('extract-print')}</p>
        <ExtractSignature {...{ language, signature }} />
        <PreservationNote {...{ preservation, language }} />
        <div class="row">
          <img class="qr" src={picture} alt={t('extract-check', { address })} width={120} height={120} />
          <div class="digests">
            <p>
              <strong>{t('extract-code', { code: spaced(code) })}</strong>
            </p>
            <p>
              <a href={address}>{t('extract-check', { address })}</a>
            </p>
            <p class="soft">{t('extract-made-by', { name: madeByName, at: sayMoment(madeAt, language) })}</p>
            <p class="soft digest">{t('extract-digest', { digest })}</p>
          </div>
        </div>
        <BookTable {...{ content, language }} />
      </div>
    </div>
  )
}
