import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { Pagination } from '#platform/ui/index.ts'

const size = 50

/** A page of a long list: which rows, of how many. */
export type PageOf = { readonly page: number; readonly first: number; readonly size: number }

/** The page that an address asks for: from 1, and never so far that it costs much. */
export function pageOf(asked: string | undefined, most = 1000): PageOf {
  const page = Math.min(most, Math.max(1, Number.parseInt(asked ?? '1', 10) || 1))
  return { page, first: (page - 1) * size, size }
}

/** The way through a long list; `at` gives the address of a page. */
export function Paged({
  of: { page, first },
  shown,
  total,
  at,
  language,
}: {
  readonly of: PageOf
  readonly shown: number
  readonly total: number
  readonly at: (page: number) => string
  readonly language: Language
}): VNode | null {
  const number = (value: number) => formatNumber(value, language)
  if (total === 0 || (page === 1 && shown === total)) return null
  return (
    <Pagination
      {...(page > 1 ? { previousHref: at(page - 1) } : {})}
      {...(first + shown < total ? { nextHref: at(page + 1) } : {})}
      range={{ from: number(first + 1), to: number(first + shown), total: number(total) }}
    />
  )
}
