import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, SelectField } from '#platform/ui/index.ts'
import { searchWords } from '../../messages/index.ts'
import { Found } from '../../parts/search/found.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { type Answer, perPage } from './find.ts'
import { type Asked, askedHref } from './search-form.ts'

type Props = { readonly place: Place; readonly asked: Asked; readonly answer: Answer }

/** One box, and under it what narrows the question; a form that any browser sends. */
function SearchForm({ place, asked, answer }: Props): VNode {
  const t = useWords(searchWords)
  const language = useLanguage()
  const { text, onlyHere, sectionId, year, type } = asked
  const narrowed = onlyHere || year !== undefined || type !== undefined
  return (
    <form method="get" action={place.at(sitePages.search)} role="search" class="stack tight">
      <div>
        <label for="tim">{t('search-label')}</label>
        <div class="search">
          <input
            class="input"
            id="tim"
            type="search"
            name="q"
            value={text}
            maxlength={200}
            autocomplete="off"
          />
          <Button icon="search">{t('search')}</Button>
        </div>
      </div>
      <details open={narrowed}>
        <summary>{t('narrow')}</summary>
        <div class="filters">
          <SelectField
            name="o"
            label={t('where')}
            value={onlyHere ? 'trang' : ''}
            options={[
              { value: '', label: t('everywhere') },
              { value: 'trang', label: t('only-here', { name: place.site.name }) },
            ]}
          />
          <SelectField
            name="muc"
            label={t('section')}
            value={place.sections.find(({ id }) => id === sectionId)?.slug ?? ''}
            options={[
              { value: '', label: t('any-section') },
              ...place.sections.map((section) => ({
                value: section.slug,
                label: language === 'en' && section.nameEn ? section.nameEn : section.name,
              })),
            ]}
          />
          <SelectField
            name="nam"
            label={t('year')}
            value={year === undefined ? '' : String(year)}
            options={[
              { value: '', label: t('any-year') },
              ...answer.years.map((one) => ({ value: String(one), label: String(one) })),
            ]}
          />
          <SelectField
            name="loai"
            label={t('kind')}
            value={type ?? ''}
            options={[
              { value: '', label: t('any-kind') },
              ...answer.types.map((one) => ({ value: one, label: t(`kind-${one}`) })),
            ]}
          />
        </div>
      </details>
    </form>
  )
}

/** Nothing was found: what might have been meant, and what else can be done. */
function Nothing({ place, asked, answer }: Props): VNode {
  const t = useWords(searchWords)
  const wider = asked.onlyHere || asked.year !== undefined || asked.type !== undefined
  return (
    <section class="stack tight">
      <h2>{t('nothing-found', { text: asked.text })}</h2>
      {answer.suggestions.length > 0 ? (
        <>
          <p>{t('did-you-mean')}</p>
          <ul class="links">
            {answer.suggestions.map((text) => (
              <li key={text}>
                <a href={askedHref(place, { ...asked, text, after: undefined })}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {wider ? (
        <p>
          <a href={place.at(sitePages.search, null, { q: asked.text })}>{t('search-wider')}</a>
        </p>
      ) : null}
      <p class="soft">{t('nothing-found-hint')}</p>
    </section>
  )
}

/** What a visitor looks for, on this site or on all. */
export function SearchPage({ place, asked, answer }: Props): VNode {
  const t = useWords(searchWords)
  const entries = answer.entries.slice(0, perPage)
  const last = entries.at(-1)
  const more = answer.entries.length > perPage && last
  const figure = formatNumber(answer.fitting, useLanguage())
  return (
    <div class="stack loose">
      <h1>{t('search-title')}</h1>
      <SearchForm {...{ place, asked, answer }} />
      {entries.length > 0 ? (
        <>
          {asked.after ? null : (
            <p class="soft" role="status">
              {answer.whole ? t('found-many', { figure }) : t('found-more', { figure })}
            </p>
          )}
          <Found entries={entries} words={answer.words} place={place} />
        </>
      ) : answer.asked ? (
        asked.after ? (
          <p>{t('no-more')}</p>
        ) : (
          <Nothing {...{ place, asked, answer }} />
        )
      ) : (
        <p class="soft">{t('search-hint')}</p>
      )}
      {asked.after || more ? (
        <p class="row">
          {asked.after ? (
            <ButtonLink href={askedHref(place, { ...asked, after: undefined })}>
              {t('first-results')}
            </ButtonLink>
          ) : null}
          {more ? (
            <ButtonLink href={askedHref(place, { ...asked, after: { score: last.score, id: last.id } })}>
              {t('more-results')}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
