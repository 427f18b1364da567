import type { VNode } from 'preact'
import { formatDateTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, StatusTag } from '#platform/ui/index.ts'
import type { Airing, Recording } from '../loudspeaker.ts'
import { loudspeakerWords, recordingWords } from '../messages/index.ts'
import { recordingHref } from './recording.tsx'
import { urls } from '../urls.ts'

function State({ airing, now }: { airing: Airing; now: Temporal.Instant }): VNode {
  const t = useWords(loudspeakerWords)
  const { outcome, reader, why, at } = airing
  const isAhead = Temporal.Instant.compare(at, now) > 0
  if (!outcome)
    return isAhead ? (
      <StatusTag icon="clock">{t('ahead')}</StatusTag>
    ) : (
      <StatusTag tone="warn">{t('to-note')}</StatusTag>
    )
  return (
    <>
      <StatusTag tone={outcome === 'read' ? 'good' : outcome === 'not-read' ? 'bad' : 'plain'}>
        {t(`outcome-${outcome}`)}
      </StatusTag>
      {reader === '' ? null : <div>{t('read-by', { name: reader })}</div>}
      {why === '' ? null : <div>{why}</div>}
    </>
  )
}

/** Airings with how they went: the timetable that becomes the log. */
export function AiringsTable({
  airings,
  now,
  mayNote,
  recordings,
  titled = false,
}: {
  airings: readonly Airing[]
  now: Temporal.Instant
  mayNote: boolean
  /** By script. */
  recordings: ReadonlyMap<string, Recording>
  /** Names the scripts: where those of several stand together. */
  titled?: boolean
}): VNode {
  const t = useWords(loudspeakerWords)
  const listen = useWords(recordingWords)('listen')
  const language = useLanguage()
  return (
    <DataTable
      caption={t('log')}
      captionHidden
      rows={airings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          head: t('time'),
          main: true,
          cell: ({ at }) => `${formatWeekday(at, language)}, ${formatDateTime(at, language)}`,
        },
        ...(titled
          ? [
              {
                key: 'title',
                head: t('title'),
                cell: ({ scriptId, title }: Airing) => (
                  <a href={urls.script({ script: scriptId })}>{title}</a>
                ),
              },
            ]
          : []),
        {
          key: 'clusters',
          head: t('clusters'),
          cell: ({ clusters }) => (clusters.length > 0 ? clusters.join(', ') : t('all-clusters')),
        },
        {
          key: 'state',
          head: t('state'),
          cell: (airing) => {
            const recording = recordings.get(airing.scriptId)
            return (
              <>
                <State airing={airing} now={now} />
                {recording ? (
                  <div>
                    <a href={recordingHref(recording)}>{listen}</a>
                  </div>
                ) : null}
              </>
            )
          },
        },
        {
          key: 'note',
          head: '',
          cell: ({ id, outcome }) =>
            mayNote && !outcome ? (
              <ButtonLink href={urls.note({ airing: id })}>{t('note-airing')}</ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}
