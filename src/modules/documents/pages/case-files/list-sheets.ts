import { formatNumber } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { CaseFile } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import type { Content } from '../../store/case-files/contents.ts'
import type { Entry, YearList } from '../../store/case-files/year-lists.ts'
import { sayDate, sayMoment } from '../say.ts'
import { sayKeeping } from './say-file.ts'
import { fileNameOf, type Sheet } from './sheet.ts'

const roman = (place: number): string =>
  [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ].reduce<[string, number]>( // prettier-ignore
    ([text, left], [sign, worth]) => {
      const times = Math.floor(left / Number(worth))
      return [text + String(sign).repeat(times), left - times * Number(worth)]
    },
    ['', place],
  )[0]

/** The year's list of files as its annex has it: large headings in Roman figures, the counts at its end. @see NĐ 30/2020 Đ.28, PL V */
export function yearListSheet(
  year: number,
  list: YearList | undefined,
  entries: readonly Entry[],
  language: Language,
): Sheet {
  const t = words.in(language)
  const permanent = entries.filter(({ retention }) => retention === '01').length
  const headings = [...Map.groupBy(entries, ({ heading }) => heading)]
  return {
    title: t('case-list', { year: String(year) }),
    lines: [
      list?.approvedAt
        ? t('case-list-approved-by', {
            name: list.approvedByName ?? '',
            at: sayMoment(list.approvedAt, language),
          })
        : t('case-list-is-draft'),
    ],
    tables: headings.map(([heading, own], place) => ({
      heading: `${roman(place + 1)}. ${heading}`,
      columns: [
        { head: t('case-file-code'), share: 1.6 },
        { head: t('case-file-title'), share: 6 },
        { head: t('case-file-retention'), share: 1.6 },
        { head: t('sheet-opens'), share: 3 },
        { head: t('case-list-note'), share: 2 },
      ],
      rows: own.map((entry) => [entry.code, entry.title, sayKeeping(t, entry), entry.unitName, entry.note]),
    })),
    notes: [
      t('case-list-counts', {
        permanent: formatNumber(permanent, language),
        temporary: formatNumber(entries.length - permanent, language),
      }),
    ],
    signers: [t('disposal-signer-head')],
    file: `danh-muc-ho-so-${year}`,
  }
}

/** The contents of a file in the order of time; of a paper that the reader may not read, number and date alone. @see NĐ 30/2020 Đ.29.4, PL V */
export function contentsSheet(file: CaseFile, contents: readonly Content[], language: Language): Sheet {
  const t = words.in(language)
  return {
    title: t('contents-title'),
    lines: [
      `${file.code} · ${file.title}`,
      `${file.unitName} · ${t('case-file-retention')}: ${sayKeeping(t, file)}`,
    ],
    tables: [
      {
        heading: '',
        columns: [
          { head: t('sheet-place'), share: 0.6, figures: true },
          { head: t('sheet-reference'), share: 2 },
          { head: t('sheet-day'), share: 1.3 },
          { head: t('sheet-abstract'), share: 6 },
          { head: t('sheet-author'), share: 3 },
          { head: t('sheet-pages'), share: 0.9, figures: true },
          { head: t('case-list-note'), share: 1.6 },
        ],
        rows: contents.map(({ reference, day, abstract, organName, pages, mayRead }, place) => [
          String(place + 1),
          reference,
          sayDate(day, language),
          mayRead ? abstract : t('case-file-closed-paper'),
          mayRead ? organName : '',
          pages === null ? '' : String(pages),
          '',
        ]),
      },
    ],
    notes: [t('contents-counts', { count: formatNumber(contents.length, language) })],
    signers: [],
    file: `muc-luc-${fileNameOf(file.code)}`,
  }
}
