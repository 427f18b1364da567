import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import type {
  EnquiryKind,
  Field,
  Figures as Counted,
  PublicClock,
  PublishedEnquiry,
} from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import {
  ButtonLink,
  EmptyState,
  Filters,
  Pagination,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { Ended } from '../../parts/ended.tsx'
import { Figures } from '../../parts/enquiries/figures.tsx'
import { Waiting } from '../../parts/enquiries/waiting.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { pagesOf } from './kinds.ts'

export type ListPageProps = {
  readonly place: Place
  readonly kind: EnquiryKind
  readonly found: readonly PublishedEnquiry[]
  readonly fields: readonly Field[]
  readonly field: string
  readonly text: string
  readonly figures: Counted | undefined
  readonly clocks: readonly PublicClock[]
  readonly now: Temporal.Instant
  readonly page: number
  readonly more: boolean
}

function Entry({
  one,
  place,
  fields,
}: { one: PublishedEnquiry } & Pick<ListPageProps, 'place' | 'fields'>): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const field = fields.find(({ code }) => code === one.field)
  return (
    <li>
      <h2>
        <a href={place.at(pagesOf[one.kind].one, { number: String(one.number) })}>{one.title}</a>
      </h2>
      <p class="soft row">
        <span>{language === 'en' ? field?.nameEn : field?.name}</span>
        <span>{t('answered-on', { day: formatDate(one.answeredAt, language) })}</span>
        {one.late ? <StatusTag tone="warn">{t('answered-late')}</StatusTag> : null}
      </p>
    </li>
  )
}

/** What an authority answered in public, with search, and how it answers. */
export function ListPage(props: ListPageProps): VNode {
  const { place, kind, found, fields, field, text, figures, clocks, now, page, more } = props
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const pages = pagesOf[kind]
  const href = (to: number) =>
    place.at(pages.list, null, { q: text, linh_vuc: field, trang: to > 1 ? to : undefined })
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t(pages.title)}</h1>
        <p>{t(pages.lead)}</p>
      </header>
      <Ended place={place} />
      <div class="row">
        {place.site.endedAt ? null : (
          <ButtonLink variant="primary" href={place.at(pages.send)}>
            {t(pages.sendLink)}
          </ButtonLink>
        )}
        <ButtonLink href={place.at(sitePages.track)}>{t('track-link')}</ButtonLink>
      </div>
      <Filters action={place.at(pages.list)}>
        <TextField name="q" type="search" label={t('search-label')} value={text} maxlength={100} />
        <SelectField
          name="linh_vuc"
          label={t('field')}
          value={field}
          blank={t('all-fields')}
          options={fields.map(({ code, name, nameEn }) => ({
            value: code,
            label: language === 'en' ? nameEn : name,
          }))}
        />
      </Filters>
      {found.length === 0 ? (
        <EmptyState icon="message-circle-question-mark" title={t('none')}>
          <p>{t('none-lead')}</p>
        </EmptyState>
      ) : (
        <ul class="headlines even">
          {found.map((one) => (
            <Entry key={String(one.number)} {...{ one, place, fields }} />
          ))}
        </ul>
      )}
      <Pagination
        {...(page > 1 ? { previousHref: href(page - 1) } : {})}
        {...(more ? { nextHref: href(page + 1) } : {})}
      />
      {page === 1 && text === '' && field === '' ? <Waiting {...{ clocks, fields, now }} /> : null}
      <Figures figures={figures} />
    </div>
  )
}
