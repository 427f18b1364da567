import type { Language } from '#platform/i18n/index.ts'
import type { Disposal, DisposalLine, DisposalMember, KeptBack } from '../../disposal.ts'
import { words } from '../../messages/index.ts'
import { keptUntil } from '../../rules/case-files/retention.ts'
import { sayKeeping } from '../case-files/say-file.ts'
import { fileNameOf, type Sheet } from '../case-files/sheet.ts'
import { sayDate, sayDayOf } from '../say.ts'

export type WholeDisposal = {
  readonly disposal: Disposal
  readonly lines: readonly DisposalLine[]
  readonly keptBack: readonly KeptBack[]
  readonly council: readonly DisposalMember[]
}

/** The list of files whose retention has ended, as it is printed for the council and the record (danh mục hồ sơ hết thời hạn lưu trữ). */
export function disposalSheet(
  { disposal, lines, keptBack, council }: WholeDisposal,
  language: Language,
): Sheet {
  const t = words.in(language)
  const { decidedAt, decidedByName, decisionWhy } = disposal
  const decided =
    decidedAt && decidedByName
      ? [
          t(disposal.state === 'refused' ? 'disposal-refused-by' : 'disposal-approved-by', {
            name: decidedByName,
            day: sayDayOf(decidedAt, language),
            why: decisionWhy ?? '',
          }),
        ]
      : []
  return {
    title: t('disposal-list'),
    lines: [
      disposal.title,
      t('disposal-drafted-by', { name: disposal.proposerName, day: sayDayOf(disposal.draftedAt, language) }),
      t(`disposal-state-${disposal.state}`),
    ],
    tables: [
      {
        heading: '',
        columns: [
          { head: t('sheet-place'), share: 0.6, figures: true },
          { head: t('case-file-code'), share: 1.6 },
          { head: t('case-file-title'), share: 5 },
          { head: t('sheet-days'), share: 2.4 },
          { head: t('case-file-retention'), share: 1.4 },
          { head: t('disposal-ended-on'), share: 1.4 },
          { head: t('case-file-papers'), share: 1, figures: true },
          { head: t('disposal-why'), share: 3 },
          { head: t('case-list-note'), share: 1.6 },
        ],
        rows: lines.map(({ file, why, papers }, place) => [
          String(place + 1),
          file.code,
          file.title,
          `${sayDate(file.openedOn, language)} – ${sayDate(file.closedOn, language)}`,
          sayKeeping(t, file),
          file.closedOn ? sayDate(keptUntil(file, file.closedOn), language) : '',
          String(papers),
          why,
          file.unitName,
        ]),
      },
    ],
    notes: [
      t('disposal-counts', { count: lines.length }),
      ...keptBack.map(({ code, title, byName, why }) =>
        t('disposal-kept-back-line', { code, title, byName, why }),
      ),
      ...council.map(({ name, view, opinion }) =>
        t('disposal-opinion-line', {
          name,
          view: t(view ? `disposal-view-${view}` : 'disposal-view-none'),
          opinion: opinion || '–',
        }),
      ),
      ...decided,
      t('disposal-nothing-deleted'),
    ],
    signers: [t('disposal-signer-archivist'), t('disposal-signer-council'), t('disposal-signer-head')],
    file: `danh-muc-het-thoi-han-${fileNameOf(sayDayOf(disposal.draftedAt, 'vi'))}`,
  }
}
