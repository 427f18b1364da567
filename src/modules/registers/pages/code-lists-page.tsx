import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable, PageHeader } from '#platform/ui/index.ts'
import type { CodeList } from '../code-list.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

/** The lists that every authority shares. */
export function CodeListsPage({
  language,
  lists,
}: {
  language: Language
  lists: readonly CodeList[]
}): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t('lists-title')} lead={t('lists-lead')} />
      <DataTable
        caption={t('lists-title')}
        captionHidden
        rows={lists}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            head: t('list'),
            main: true,
            cell: ({ key, name, english }) => (
              <a href={urls.codeList({ key })}>{language === 'en' ? english : name}</a>
            ),
          },
          { key: 'key', head: t('code'), cell: ({ key }) => <code>{key}</code> },
        ]}
      />
    </>
  )
}
