import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  DataTable,
  DateField,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { FeeTabs } from '../parts/fee-tabs.tsx'
import { type Dated, figureCodes } from '../royalty.ts'
import type { SetFigure, SetGenre } from '../store/figures.ts'
import { urls } from '../urls.ts'

export type FiguresPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly figures: readonly SetFigure[]
  readonly genres: readonly SetGenre[]
  /** The forms, for who may add a figure. */
  readonly forms?: Forms | undefined
}

function Source({ source, recalled }: Dated): VNode {
  const t = useWords(words)
  return (
    <>
      {source} {recalled ? <StatusTag tone="warn">{t('recalled')}</StatusTag> : null}
    </>
  )
}

type Forms = { readonly figure: FormState; readonly genre: FormState }

function FigureForms({
  figure,
  genre,
  csrf,
  language,
}: Forms & Pick<FiguresPageProps, 'csrf' | 'language'>): VNode {
  const t = useWords(words)
  const codes = figureCodes.map((code) => ({ value: code, label: t(`figure-${code}`) }))
  const of = (name: string) => fieldOf(genre, name, language)
  return (
    <>
      <section class="stack tight">
        <h2>{t('set-figure')}</h2>
        <Form action={urls.figures()} csrf={csrf} complaints={complaintsOf(figure, language)}>
          <SelectField {...fieldOf(figure, 'figure', language)} label={t('figure')} options={codes} />
          <TextField {...fieldOf(figure, 'value', language)} label={t('value')} inputmode="numeric" short />
          <DateField {...fieldOf(figure, 'validFrom', language)} label={t('valid-from')} />
          <TextField {...fieldOf(figure, 'source', language)} label={t('source')} maxlength={200} />
          <FormActions>
            <Button variant="primary">{t('set-figure')}</Button>
          </FormActions>
        </Form>
      </section>
      <section class="stack tight">
        <h2>{t('set-genre')}</h2>
        <Form action={urls.setGenre()} csrf={csrf} complaints={complaintsOf(genre, language)}>
          <TextField {...of('genre')} label={t('genre')} hint={t('genre-hint')} maxlength={60} />
          <TextField {...of('least')} label={t('least')} inputmode="decimal" short />
          <TextField {...of('most')} label={t('most')} hint={t('most-hint')} inputmode="decimal" short />
          <DateField {...of('genreFrom')} label={t('valid-from')} />
          <TextField {...of('genreSource')} label={t('source')} maxlength={200} />
          <FormActions>
            <Button>{t('set-genre')}</Button>
          </FormActions>
        </Form>
      </section>
    </>
  )
}

/** The figures of the law with their days and sources; the administrator of the instance adds new ones. */
export function FiguresPage({ language, csrf, figures, genres, forms }: FiguresPageProps): VNode {
  const t = useWords(words)
  const say = (hundredths: number) => formatNumber(hundredths / 100, language)
  return (
    <div class="stack loose">
      <PageHeader title={t('figures')} lead={t('figures-lead')} />
      <FeeTabs current="figures" />
      <DataTable
        caption={t('figures')}
        captionHidden
        rows={figures}
        rowKey={({ code, validFrom, value }) => `${code} ${validFrom.toString()} ${value}`}
        columns={[
          { key: 'figure', head: t('figure'), main: true, cell: ({ code }) => t(`figure-${code}`) },
          {
            key: 'value',
            head: t('value'),
            figures: true,
            cell: ({ value }) => formatNumber(value, language),
          },
          { key: 'from', head: t('valid-from'), cell: ({ validFrom }) => formatDate(validFrom, language) },
          { key: 'source', head: t('source'), cell: (one) => <Source {...one} /> },
          { key: 'by', head: t('set-by'), cell: ({ setByName }) => setByName },
        ]}
      />
      <section class="stack tight">
        <h2>{t('genres')}</h2>
        <DataTable
          caption={t('genres')}
          captionHidden
          rows={genres}
          rowKey={({ code, validFrom, least, most }) => `${code} ${validFrom.toString()} ${least} ${most}`}
          columns={[
            { key: 'genre', head: t('genre'), main: true, cell: ({ name }) => name },
            { key: 'range', head: t('range'), figures: true, cell: ({ least, most }) => t('range-value', { least: say(least), most: say(most) }) }, // prettier-ignore
            { key: 'from', head: t('valid-from'), cell: ({ validFrom }) => formatDate(validFrom, language) },
            { key: 'source', head: t('source'), cell: (one) => <Source {...one} /> },
            { key: 'by', head: t('set-by'), cell: ({ setByName }) => setByName },
          ]}
        />
      </section>
      {forms ? <FigureForms {...forms} {...{ csrf, language }} /> : null}
    </div>
  )
}
