import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  ButtonLink,
  DateField,
  Details,
  EmptyState,
  Filters,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { directions, incomingStates, outgoingStates, urgencies } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { TypeChoice } from '../../parts/facts-fields.tsx'
import { Found } from '../../parts/search/found.tsx'
import { SavedSearches, type SavedWithNews } from '../../parts/search/saved.tsx'
import { searchOrders, weighed } from '../../search.ts'
import type { FoundDocument } from '../../store/search/search-documents.ts'
import { urls } from '../../urls.ts'

export type SearchPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly typed: Readonly<Record<string, string>>
  /** Undefined before anything was asked. */
  readonly found?:
    | { readonly documents: readonly FoundDocument[]; readonly count: number; readonly most: number }
    | undefined
  readonly types: readonly TypeChoice[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly saved: readonly SavedWithNews[]
  readonly nextHref?: string | undefined
  readonly firstHref?: string | undefined
  readonly xlsxHref: string
}

const states = [...new Set([...incomingStates, ...outgoingStates])]

function Fields({ typed, types, units }: Pick<SearchPageProps, 'typed' | 'types' | 'units'>): VNode {
  const t = useWords(words)
  const value = (name: string) => typed[name] ?? ''
  const more = Object.entries(typed).some(([name, said]) => said && name !== 'q' && name !== 'thu')
  return (
    <Filters action={urls.search()} clearHref={more ? urls.search() : undefined}>
      <TextField name="q" type="search" label={t('search-box')} value={value('q')} />
      <Details summary={t('more-filters')} open={more}>
        <div class="row end">
          <SelectField
            name="huong"
            label={t('search-direction')}
            value={value('huong')}
            blank={t('search-any-direction')}
            options={directions.map((one) => ({ value: one, label: t(one) }))}
          />
          <SelectField
            name="loai"
            label={t('type')}
            value={value('loai')}
            blank={t('any-type')}
            options={types.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            name="khan"
            label={t('urgency')}
            value={value('khan')}
            blank={t('any-urgency')}
            options={urgencies.map((one) => ({ value: one, label: t(`urgency-${one}`) }))}
          />
          <SelectField
            name="trang"
            label={t('search-state')}
            value={value('trang')}
            blank={t('search-any-state')}
            options={states.map((one) => ({ value: one, label: t(`state-${one}`) }))}
          />
          <SelectField
            name="donvi"
            label={t('search-unit')}
            value={value('donvi')}
            blank={t('search-any-unit')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="noi" label={t('search-organ')} value={value('noi')} />
          <TextField name="nguoi" label={t('search-person')} value={value('nguoi')} />
          <DateField name="tu" label={t('from')} value={value('tu')} />
          <DateField name="den" label={t('until')} value={value('den')} />
          <SelectField
            name="thu"
            label={t('search-order')}
            value={value('thu') || 'relevance'}
            options={searchOrders.map((one) => ({ value: one, label: t(`search-${one}`) }))}
          />
        </div>
      </Details>
    </Filters>
  )
}

/** Finding any paper that the reader may read, by words and fields; the searches that they keep. */
export function SearchPage(props: SearchPageProps): VNode {
  const { language, csrf, typed, found, saved, nextHref, firstHref, xlsxHref } = props
  const t = useWords(words)
  const count = found && formatNumber(Math.min(found.count, found.most), language)
  return (
    <div class="stack">
      <PageHeader title={t('search-title')} lead={t('search-lead')} />
      <Fields {...props} />
      {!found ? (
        <EmptyState title={t('search-begin')}>
          <p>{t('search-example')}</p>
        </EmptyState>
      ) : found.documents.length === 0 ? (
        <EmptyState title={t('search-none')}>
          <p>{t('search-none-hint')}</p>
        </EmptyState>
      ) : (
        <>
          <div class="row">
            <p role="status">
              <strong>
                {t(found.count > found.most ? 'search-count-more' : 'search-count', { count: count! })}
              </strong>{' '}
              {found.count > found.most && typed.q && typed.thu !== 'date' ? (
                <span class="soft">{t('search-weighed', { count: formatNumber(weighed, language) })}</span>
              ) : null}
            </p>
            <ButtonLink icon="download" href={xlsxHref}>
              {t('search-xlsx')}
            </ButtonLink>
          </div>
          <Found documents={found.documents} text={typed.q ?? ''} language={language} />
          <Pagination previousHref={firstHref} nextHref={nextHref} />
        </>
      )}
      <SavedSearches saved={saved} query={found ? typed : undefined} csrf={csrf} />
    </div>
  )
}
