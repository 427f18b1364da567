import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList, PageHeader, StatusTag } from '#platform/ui/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import { Contents } from '../../parts/case-files/contents.tsx'
import { DeliveryTag } from '../../parts/case-files/delivery-tag.tsx'
import { FileSteps } from '../../parts/case-files/file-steps.tsx'
import { type Choice, Readers } from '../../parts/case-files/readers.tsx'
import type { Content } from '../../store/case-files/contents.ts'
import type { CaseFileLine, LetIn } from '../../store/case-files/story.ts'
import { deliveryDue, isForArchive, keptUntil } from '../../rules/case-files/retention.ts'
import { urls } from '../../urls.ts'
import { sayDate, sayMoment } from '../say.ts'
import { sayKeeping, toneOfFile } from './say-file.ts'

export type CaseFilePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly file: CaseFile
  readonly contents: readonly Content[]
  readonly story: readonly CaseFileLine[]
  readonly people: readonly LetIn[]
  readonly colleagues: readonly Choice[]
  /** Steps that the reader may make now. */
  readonly may: ReadonlySet<string>
  readonly today: Temporal.PlainDate
  /** The delivery in which it went to the archive, where the reader may open it. */
  readonly deliveryId: string | undefined
}

function Facts({ file, language }: Pick<CaseFilePageProps, 'file' | 'language'>): VNode {
  const t = useWords(words)
  const { closedOn } = file
  const until = closedOn && keptUntil(file, closedOn)
  return (
    <DescriptionList
      items={[
        { label: t('case-file-code'), value: file.code },
        { label: t('case-file-unit'), value: file.unitName },
        { label: t('case-file-responsible'), value: file.responsibleName },
        { label: t('case-file-year'), value: String(file.year) },
        { label: t('case-file-retention'), value: sayKeeping(t, file) },
        { label: t('case-file-opened-on'), value: sayDate(file.openedOn, language) },
        { label: t('case-file-closed-on'), value: closedOn ? sayDate(closedOn, language) : undefined },
        {
          label: t('case-file-kept-until'),
          value: closedOn ? (until ? sayDate(until, language) : t('case-file-for-ever')) : undefined,
        },
        {
          label: t('case-file-due'),
          value:
            closedOn && isForArchive(file)
              ? sayDate(deliveryDue(closedOn, file.construction), language)
              : undefined,
        },
      ]}
    />
  )
}

/** A file of papers: what lies in it in the order of time, its deadlines, who reads it, and its story. */
export function CaseFilePage(props: CaseFilePageProps): VNode {
  const { language, file, may, story, today, deliveryId, contents } = props
  const t = useWords(words)
  return (
    <div id="ho-so" data-live-topic={`case-file:${file.id}`}>
      <PageHeader
        title={file.title}
        crumbs={[{ href: urls.caseFiles(), label: t('case-files') }]}
        lead={
          <>
            <StatusTag tone={toneOfFile[file.state]}>{t(`case-file-state-${file.state}`)}</StatusTag>{' '}
            <DeliveryTag {...{ file, today, language }} />
          </>
        }
        actions={
          <>
            {may.has('close') ? (
              <ButtonLink variant="primary" href={urls.closeCaseFile({ id: file.id })}>
                {t('case-file-close')}
              </ButtonLink>
            ) : null}
            {contents.length > 0 ? (
              <ButtonLink icon="file-text" download href={urls.contentsPdf({ id: file.id })}>
                {t('contents-print')}
              </ButtonLink>
            ) : null}
            {deliveryId ? (
              <ButtonLink href={urls.delivery({ id: deliveryId })}>{t('delivery-minutes')}</ButtonLink>
            ) : null}
          </>
        }
      />
      <div class="two-columns reading">
        <div class="stack">
          <Card title={t('case-file-contents')}>
            <Contents {...props} />
          </Card>
          <FileSteps {...props} />
        </div>
        <div class="stack">
          <Card title={t('facts')}>
            <Facts {...props} />
          </Card>
          <Readers {...props} />
          <Card title={t('case-file-story')}>
            <ul class="plain-list">
              {story.map(({ kind, at, byName, note }) => (
                <li key={`${at.toString()}${kind}${note}`}>
                  <strong>{t(`case-file-step-${kind}`)}</strong>
                  {note ? `: ${note}` : ''}{' '}
                  <span class="soft">
                    {byName} · {sayMoment(at, language)}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </div>
  )
}
