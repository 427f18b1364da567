import type { VNode } from 'preact'
import { type Facet, type LegalLine, validities } from '#modules/legislation/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DateField,
  EmptyState,
  PageHeader,
  SelectField,
  TextField,
} from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { Ended } from '../../parts/ended.tsx'
import { LawLines } from '../../parts/legislation/law-lines.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** How many documents a page lists. */
export const lawsPerPage = 20

export type Asked = Readonly<
  Record<'q' | 'loai' | 'linh-vuc' | 'co-quan' | 'nam' | 'hieu-luc' | 'ngay', string>
>

export type LawsPageProps = {
  readonly place: Place
  readonly asked: Asked
  readonly facets: readonly Facet[]
  readonly lines: readonly LegalLine[]
  readonly on: Temporal.PlainDate
  /** Where the list goes on; undefined at its end. */
  readonly moreHref: string | undefined
  /** Documents of an authority above are among them. */
  readonly fromAbove: boolean
  readonly narrowed: boolean
}

function Narrow({ place, asked, facets, narrowed }: LawsPageProps): VNode {
  const t = useWords(legislationWords)
  const options = (what: Facet['what']) =>
    facets
      .filter((facet) => facet.what === what)
      .map(({ value, name, count }) => ({ value, label: t('counted-option', { name, count }) }))
  const years = options('year').toSorted((a, b) => Number(b.value) - Number(a.value))
  const select = (name: keyof Asked, label: string, choices: { value: string; label: string }[]) => (
    <SelectField name={name} label={label} value={asked[name]} options={choices} blank={t('any')} />
  )
  const more = (['loai', 'linh-vuc', 'co-quan', 'nam', 'hieu-luc', 'ngay'] as const).some(
    (name) => asked[name] !== '',
  )
  return (
    <form class="law-filters stack" method="get" action={place.at(sitePages.laws)} role="search">
      <TextField name="q" label={t('search-label')} value={asked.q} type="search" maxlength={200} />
      <details open={more}>
        <summary>{[t('kind'), t('field'), t('year'), t('validity')].join(', ')}</summary>
        <div class="grid small">
          {select('loai', t('kind'), options('kind'))}
          {select('linh-vuc', t('field'), options('field'))}
          {select('co-quan', t('issuer'), options('issuer'))}
          {select('nam', t('year'), years)}
          {select(
            'hieu-luc',
            t('validity'),
            validities.map((value) => ({ value, label: t(`validity-${value}`) })),
          )}
          <DateField name="ngay" label={t('on-day')} hint={t('on-day-hint')} value={asked.ngay} />
        </div>
      </details>
      <div class="row">
        <Button variant="primary" icon="search">
          {t('see')}
        </Button>
        {narrowed ? <ButtonLink href={place.at(sitePages.laws)}>{t('any')}</ButtonLink> : null}
      </div>
    </form>
  )
}

/** The legal documents of a site: searched, narrowed, the last issued first. */
export function LawsPage(props: LawsPageProps): VNode {
  const { place, lines, on, moreHref, fromAbove, narrowed } = props
  const t = useWords(legislationWords)
  const empty = narrowed
    ? (['nothing-found', 'nothing-found-lead'] as const)
    : (['no-laws', 'no-laws-lead'] as const)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('laws')}
        lead={t(fromAbove ? 'laws-lead' : 'laws-lead-own', { name: place.site.name })}
        crumbs={[{ href: place.home, label: place.site.name }]}
      />
      <Ended place={place} />
      <Narrow {...props} />
      {lines.length > 0 ? (
        <LawLines lines={lines} place={place} on={on} />
      ) : (
        <EmptyState icon="scale" title={t(empty[0])}>
          <p>{t(empty[1])}</p>
        </EmptyState>
      )}
      {moreHref ? (
        <p>
          <a class="button" href={moreHref}>
            {t('more')}
          </a>
        </p>
      ) : null}
      <p>
        <a href={place.at(sitePages.lawFeed)}>{t('feed')}</a>
      </p>
    </div>
  )
}
