import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, PageHeader, StatusTag, type Tone } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { WithheldTag } from '../../parts/reading/withheld.tsx'
import type { ProposedFields } from '../../rules/reading/proposed-facts.ts'
import { namedAfterFile } from '../../rules/reading/proposed-facts.ts'
import type { TakenIn } from '../../store/reading/list-taken-in.ts'
import { urls } from '../../urls.ts'

type Paper = TakenIn & { readonly proposed: ProposedFields }

/** One word and one colour for how far the reading is. */
function stateOf({ document, fileName, reading }: TakenIn): {
  tone: Tone
  word: keyof typeof words.vi
  icon?: string
} {
  if (fileName === null) return { tone: 'plain', word: `way-${document.arrivedBy ?? 'post'}` }
  if (!reading) return { tone: 'plain', word: 'reading-waiting', icon: 'clock' }
  if (reading.method === 'none') return { tone: 'warn', word: 'reading-none' }
  if (reading.notes.length > 0) return { tone: 'warn', word: 'reading-partly' }
  return { tone: 'good', word: reading.method === 'text-layer' ? 'reading-done' : 'reading-ocr' }
}

function State({ paper, language }: { paper: Paper; language: Language }): VNode {
  const t = useWords(words)
  if (paper.document.withheldMark) return <WithheldTag mark={paper.document.withheldMark} />
  const { tone, word, icon } = stateOf(paper)
  return (
    <>
      <StatusTag {...{ tone, ...(icon ? { icon } : {}) }}>{t(word)}</StatusTag>
      {(paper.reading?.notes ?? []).map(({ code, params }) => (
        <div key={code} class="soft">
          {sayAny(language, code, params)}
        </div>
      ))}
    </>
  )
}

function Said({ paper, language }: { paper: Paper; language: Language }): VNode {
  const { document, proposed, fileName } = paper
  const named = fileName !== null && document.abstract === namedAfterFile(fileName)
  const abstract = named ? (proposed.abstract?.value ?? document.abstract) : document.abstract
  const day = document.issuedOn ? formatDate(document.issuedOn, language) : proposed.issuedOn?.value
  const facts = [document.reference || proposed.reference?.value, day, document.organName || proposed.organName?.value] // prettier-ignore
  const here = document.withheldMark ? urls.document : urls.register
  return (
    <>
      <a href={here({ id: document.id })}>{abstract}</a>
      <div class="soft">{facts.filter(Boolean).join(' · ')}</div>
      {fileName === null || abstract === namedAfterFile(fileName) ? null : <div class="soft">{fileName}</div>}
    </>
  )
}

/** The papers of a batch, one line each. */
export function TakenInPage({ language, papers }: { language: Language; papers: readonly Paper[] }): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader
        title={t('taken-in-title')}
        lead={t('taken-in-lead')}
        crumbs={[{ href: urls.incoming(), label: t('incoming') }]}
        actions={
          <ButtonLink href={urls.takeIn()} icon="plus">
            {t('take-in')}
          </ButtonLink>
        }
      />
      <div id="vua-tiep-nhan" data-live-topic="documents-read">
        {papers.length === 0 ? (
          <EmptyState title={t('taken-in-none')}>
            <p>{t('taken-in-none-hint')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('taken-in-title')}
            captionHidden
            rows={papers}
            rowKey={({ document }) => document.id}
            columns={[
              {
                key: 'document',
                head: t('document'),
                main: true,
                cell: (paper) => <Said {...{ paper, language }} />,
              },
              {
                key: 'reading',
                head: t('reading-state'),
                cell: (paper) => <State {...{ paper, language }} />,
              },
            ]}
          />
        )}
      </div>
    </>
  )
}
