import type { ComponentChildren, VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable } from '#platform/ui/index.ts'
import type { ExtractContent, ExtractRow } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { bookColumns } from '../../pages/books/columns.ts'

/** The rows of a book in the columns of the decree; one column more where it is asked for. */
export function BookTable({
  content,
  language,
  further,
}: {
  readonly content: ExtractContent
  readonly language: Language
  readonly further?: { readonly head: string; readonly cell: (row: ExtractRow) => ComponentChildren }
}): VNode {
  const t = useWords(words)
  const columns = bookColumns(content.kind, language)
  const about = content.kind === 'incoming' ? 5 : 2
  return (
    <div class="report-table">
      <DataTable
        caption={t('verify-rows')}
        captionHidden
        dense
        rows={content.rows}
        rowKey={({ number }) => String(number)}
        columns={[
          ...columns.map(({ head }, place) => ({
            key: String(place),
            head,
            main: place === about,
            cell: ({ cells }: ExtractRow) => cells[place] ?? '',
          })),
          ...(further ? [{ key: 'further', head: further.head, cell: further.cell }] : []),
        ]}
      />
    </div>
  )
}
