import type { VNode } from 'preact'
import { formatMoney, type Dong } from '#kit/money/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DescriptionList,
  EmptyState,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { FeeTable } from '../parts/fee-table.tsx'
import { ShareFields } from '../parts/share-fields.tsx'
import type { Author, Genre, Proposal } from '../royalty.ts'
import type { PaidArticle } from '../store/articles.ts'
import { urls } from '../urls.ts'

export type ProposePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly title: string
  readonly article: PaidArticle
  /** What was proposed for it before. */
  readonly fees: readonly Proposal[]
  readonly genres: readonly Genre[]
  readonly authors: readonly Author[]
  readonly unitValue: Dong
}

/** The fee of one article: what was proposed before, and the form of a new proposal. */
export function ProposePage(props: ProposePageProps): VNode {
  const { language, csrf, form, title, article, fees, genres, authors, unitValue } = props
  const t = useWords(words)
  const say = (hundredths: number) => formatNumber(hundredths / 100, language)
  const options = genres.map(({ code, name, least, most }) => ({
    value: code,
    label: t('genre-range', { name, least: say(least), most: say(most) }),
  }))
  return (
    <div class="stack loose">
      <PageHeader title={title} crumbs={[{ href: urls.fees(), label: t('fees') }]} />
      <DescriptionList
        items={[
          { label: t('byline'), value: article.byline },
          { label: t('public-on'), value: formatDate(article.firstAt, language) },
        ]}
      />
      {fees.length > 0 ? (
        <section class="stack tight">
          <h2>{t('proposed-before')}</h2>
          <FeeTable fees={fees} caption={t('proposed-before')} />
        </section>
      ) : null}
      {authors.length === 0 ? (
        <EmptyState icon="users" title={t('no-authors-yet')}>
          <p>{t('no-authors-lead')}</p>
          <ButtonLink variant="primary" href={urls.newAuthor()}>
            {t('new-author')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <Form
          action={urls.propose({ article: article.id })}
          csrf={csrf}
          complaints={complaintsOf(form, language)}
          wide
        >
          {' '}
          {/* prettier-ignore */}
          <SelectField {...fieldOf(form, 'genre', language)} label={t('genre')} blank={t('choose-genre')} options={options} />{' '}
          {/* prettier-ignore */}
          <TextField
            {...fieldOf(form, 'coefficient', language)}
            label={t('coefficient')}
            hint={t('coefficient-hint', { unit: formatMoney(unitValue, language) })}
            inputmode="decimal"
            maxlength={6}
            short
          />
          <ShareFields {...{ form, authors, language }} />
          <p>
            <a href={urls.newAuthor()}>{t('add-author-first')}</a>
          </p>
          <TextArea
            {...fieldOf(form, 'why', language)}
            label={t('why')}
            hint={t('why-hint')}
            rows={2}
            maxlength={500}
          />{' '}
          {/* prettier-ignore */}
          <FormActions>
            <Button variant="primary">{t('propose-now')}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}
