import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState, Pagination, Tabs } from '#platform/ui/index.ts'
import { boardWords } from '../../messages/index.ts'
import { NoticeLines } from '../../parts/notice-lines.tsx'
import type { NoticeCategory, NoticeLine } from '../../store/notice-board.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

export type BoardPageProps = {
  readonly place: Place
  readonly notices: readonly NoticeLine[]
  readonly categories: readonly NoticeCategory[]
  readonly category: string | undefined
  readonly past: boolean
  readonly nextHref?: string | undefined
  readonly previousHref?: string | undefined
}

/** The notice board of a site: what holds now, and behind it what held before. */
export function BoardPage(props: BoardPageProps): VNode {
  const { place, notices, categories, category, past, nextHref, previousHref } = props
  const t = useWords(boardWords)
  const language = useLanguage()
  const at = (query: { loai?: string | undefined; cu?: string | undefined }) =>
    place.at(sitePages.noticeBoard, null, query)
  return (
    <div class="stack">
      <h1>{t('board')}</h1>
      <p class="lead">{t('board-lead')}</p>
      <Tabs
        label={t('board')}
        tabs={[
          { href: at({ loai: category }), label: t('board-now'), current: !past },
          { href: at({ loai: category, cu: '1' }), label: t('board-past'), current: past },
        ]}
      />
      <nav aria-label={t('notice-category')}>
        <ul class="links">
          {[{ code: undefined, name: t('all-kinds'), nameEn: t('all-kinds') }, ...categories].map((one) => (
            <li key={one.code ?? ''}>
              <a
                href={at({ loai: one.code, cu: past ? '1' : undefined })}
                aria-current={one.code === category ? 'true' : undefined}
              >
                {language === 'en' && one.nameEn ? one.nameEn : one.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {notices.length === 0 ? (
        <EmptyState icon="bell" title={t(past ? 'board-none-past' : 'board-none')}>
          <p>{t('board-none-lead')}</p>
        </EmptyState>
      ) : (
        <NoticeLines notices={notices} place={place} />
      )}
      <Pagination {...(previousHref ? { previousHref } : {})} {...(nextHref ? { nextHref } : {})} />
      <p>
        <a href={place.at(sitePages.noticeFeed)}>{t('board-feed')}</a>
      </p>
    </div>
  )
}
