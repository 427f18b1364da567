import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DataTable, Form, FormActions, PageHeader, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { boardWords, deskWords } from '../../messages/index.ts'
import type { NoticeCategory } from '../../store/notice-board.ts'
import { deskUrls } from '../../urls.ts'

export type CategoriesPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly categories: readonly NoticeCategory[]
  /** The form of a new kind, for who may open one. */
  readonly form?: FormState | undefined
}

/** The kinds of notices that all boards share; administrators open and close them. */
export function CategoriesPage({ language, csrf, categories, form }: CategoriesPageProps): VNode {
  const t = useWords(boardWords)
  const desk = useWords(deskWords)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('categories')}
        lead={t('categories-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
      />
      <DataTable
        caption={t('categories')}
        captionHidden
        rows={categories}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', head: t('category-name'), main: true, cell: ({ name }) => name },
          { key: 'en', head: t('category-name-en'), cell: ({ nameEn }) => nameEn },
          ...(form
            ? [
                {
                  key: 'close',
                  head: t('category-close'),
                  cell: ({ code, name }: NoticeCategory) => (
                    <Form action={deskUrls.closeNoticeCategory({ code })} csrf={csrf} guard={false}>
                      <Button aria-label={t('category-close-one', { name })}>{t('category-close')}</Button>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {form ? (
        <Form action={deskUrls.noticeCategories()} csrf={csrf} complaints={complaintsOf(form, language)}>
          <TextField {...fieldOf(form, 'name', language)} label={t('category-new')} maxlength={80} />
          <TextField
            {...fieldOf(form, 'nameEn', language)}
            label={t('category-name-en')}
            maxlength={80}
            optional
          />
          <FormActions>
            <Button variant="primary">{t('category-add')}</Button>
          </FormActions>
        </Form>
      ) : (
        <p class="soft">{t('categories-by-administrators')}</p>
      )}
    </div>
  )
}
