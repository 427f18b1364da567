import type { PrintedColumn } from '#kit/printed-tables/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { DeliveredFile, Delivery } from '../../delivery.ts'
import { words } from '../../messages/index.ts'
import { yearsOf } from '../../rules/case-files/retention.ts'
import { sayDate, sayDayOf, sayMoment } from '../say.ts'
import { sayKeeping } from './say-file.ts'
import type { Sheet, SheetTable } from './sheet.ts'

/** A digest in groups, so that it may break between lines. */
const grouped = (digest: string) => digest.match(/.{1,32}/g)?.join(' ') ?? ''

type Cell = { readonly column: PrintedColumn; readonly of: (file: DeliveredFile, place: number) => string }

/** The two lists of a delivery: files kept for ever without the column of their retention, and files kept for a time (NĐ 30/2020 PL V). */
export function deliveredLists(files: readonly DeliveredFile[], language: Language): SheetTable[] {
  const t = words.in(language)
  const cells = (permanent: boolean): Cell[] => [
    { column: { head: t('sheet-place'), share: 0.6, figures: true }, of: (_, place) => String(place + 1) },
    { column: { head: t('case-file-code'), share: 1.6 }, of: ({ code }) => code },
    { column: { head: t('case-file-title'), share: 5 }, of: ({ title }) => title },
    {
      column: { head: t('sheet-days'), share: 2.2 },
      of: ({ openedOn, closedOn }) => `${sayDate(openedOn, language)} – ${sayDate(closedOn, language)}`,
    },
    ...(permanent
      ? []
      : [
          {
            column: { head: t('case-file-retention'), share: 1.4 },
            of: (file: DeliveredFile) => sayKeeping(t, file),
          },
        ]),
    { column: { head: t('case-file-papers'), share: 1, figures: true }, of: ({ papers }) => String(papers) },
    { column: { head: t('sheet-pages'), share: 1, figures: true }, of: ({ pages }) => String(pages) },
    {
      column: { head: t('delivery-package'), share: 4.4 },
      of: ({ digest }) => (digest ? grouped(digest) : ''),
    },
  ]
  const list = (permanent: boolean): SheetTable => {
    const own = files.filter((file) => (yearsOf(file) === null) === permanent)
    const columns = cells(permanent)
    return {
      heading: t(permanent ? 'delivery-list-permanent' : 'delivery-list-temporary'),
      columns: columns.map(({ column }) => column),
      rows: own.map((file, place) => columns.map(({ of }) => of(file, place))),
    }
  }
  return [list(true), list(false)].filter(({ rows }) => rows.length > 0)
}

/** The minutes of a delivery with its two lists (biên bản giao nhận hồ sơ, mục lục hồ sơ nộp lưu). @see NĐ 30/2020 Đ.30, PL V */
export function deliverySheet(
  delivery: Delivery,
  files: readonly DeliveredFile[],
  language: Language,
): Sheet {
  const t = words.in(language)
  const permanent = files.filter((file) => yearsOf(file) === null).length
  const sum = (of: (file: DeliveredFile) => number) =>
    String(files.reduce((total, file) => total + of(file), 0))
  const years = files.map(({ year }) => year)
  const { acceptedAt, acceptedByName } = delivery
  const facts: [string, string][] = [
    [t('delivery-gives'), `${delivery.deliveredByName} · ${sayMoment(delivery.deliveredAt, language)}`],
    [
      t('delivery-takes'),
      acceptedAt && acceptedByName
        ? `${acceptedByName} · ${sayMoment(acceptedAt, language)}`
        : t('delivery-waits'),
    ],
    [t('delivery-units'), [...new Set(files.map(({ unitName }) => unitName))].join('; ')],
    [t('delivery-years'), `${Math.min(...years)} – ${Math.max(...years)}`],
    [
      t('delivery-files'),
      t('delivery-files-counted', { count: files.length, permanent, temporary: files.length - permanent }),
    ],
    [t('case-file-papers'), sum(({ papers }) => papers)],
    [t('sheet-pages'), sum(({ pages }) => pages)],
    [t('delivery-condition'), t('delivery-condition-electronic')],
    ...(delivery.note ? [[t('case-list-note'), delivery.note] as [string, string]] : []),
  ]
  return {
    title: t('delivery-minutes'),
    lines: [t('delivery-day', { day: sayDayOf(delivery.deliveredAt, language) }), t('delivery-basis')],
    tables: [
      {
        heading: '',
        columns: [
          { head: t('delivery-fact'), share: 2 },
          { head: t('delivery-told'), share: 6 },
        ],
        rows: facts,
      },
      ...deliveredLists(files, language),
    ],
    notes: [t('delivery-copies')],
    signers: [t('delivery-signer-gives'), t('delivery-signer-takes')],
    file: `bien-ban-giao-nhan-${sayDayOf(delivery.deliveredAt, 'vi').replaceAll('/', '-')}`,
  }
}
