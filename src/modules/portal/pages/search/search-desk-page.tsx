import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { deskWords, searchWords } from '../../messages/index.ts'
import type { Site } from '../../site.ts'
import type { KeptAbbreviation } from '../../store/search/abbreviations.ts'
import type { Miss } from '../../store/search/misses.ts'
import { deskUrls } from '../../urls.ts'

export type SearchDeskPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly misses: readonly Miss[]
  readonly sites: ReadonlyMap<string, Site>
  readonly abbreviations: readonly KeptAbbreviation[]
  /** The form of a new abbreviation, for who may add one. */
  readonly form?: FormState | undefined
}

/** What readers searched for in vain, and the short words that search knows. */
export function SearchDeskPage(props: SearchDeskPageProps): VNode {
  const { language, csrf, misses, sites, abbreviations, form } = props
  const t = useWords(searchWords)
  const desk = useWords(deskWords)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('search-desk')}
        lead={t('search-desk-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />
      {misses.length > 0 ? (
        <DataTable
          caption={t('search-desk')}
          captionHidden
          rows={misses}
          rowKey={({ siteId, asked }) => `${siteId} ${asked}`}
          columns={[
            { key: 'asked', head: t('asked'), main: true, cell: ({ asked }) => asked },
            { key: 'times', head: t('times'), cell: ({ times }) => formatNumber(times, language) },
            { key: 'site', head: t('site'), cell: ({ siteId }) => sites.get(siteId)?.name ?? '' },
            { key: 'last', head: t('last-on'), cell: ({ lastOn }) => formatDate(lastOn, language) },
          ]}
        />
      ) : (
        <EmptyState icon="search" title={t('no-misses')}>
          <p>{t('no-misses-lead')}</p>
        </EmptyState>
      )}
      <section class="stack">
        <h2>{t('abbreviations')}</h2>
        <p class="soft">{t('abbreviations-lead')}</p>
        {form ? (
          <Form action={deskUrls.abbreviations()} csrf={csrf} complaints={complaintsOf(form, language)}>
            <TextField {...fieldOf(form, 'short', language)} label={t('short')} maxlength={20} short />
            <TextField {...fieldOf(form, 'long', language)} label={t('long')} maxlength={120} />
            <TextField
              {...fieldOf(form, 'source', language)}
              label={t('source')}
              hint={t('source-hint')}
              maxlength={200}
            />
            <FormActions>
              <Button variant="primary">{t('add-abbreviation')}</Button>
            </FormActions>
          </Form>
        ) : null}
        <DataTable
          caption={t('abbreviations')}
          captionHidden
          rows={abbreviations}
          rowKey={({ short, long, validFrom }) => `${short} ${long} ${validFrom.toString()}`}
          columns={[
            { key: 'short', head: t('short'), main: true, cell: ({ short }) => short },
            { key: 'long', head: t('long'), cell: ({ long }) => long },
            { key: 'source', head: t('source'), cell: ({ source }) => source },
          ]}
        />
      </section>
    </div>
  )
}
