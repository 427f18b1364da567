import type { DataValue } from '../dataset.ts'

/** One row as an object of JSON: names of columns and values. */
export const jsonRow = (columns: readonly string[], values: readonly DataValue[]): string =>
  JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, values[at] ?? null])))

/** What the catalogue says of a data set. */
export type Described = {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly rows: number
  readonly changedAt: Temporal.Instant | null
  readonly page: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly holds: string }[]
  readonly files: readonly { readonly format: 'CSV' | 'JSON'; readonly type: string; readonly url: string }[]
}

/** The catalogue in the words of DCAT and CSV on the Web (W3C), as JSON-LD. */
export function writeCatalogue({
  title,
  publisher,
  licence,
  page,
  sets,
}: {
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly page: string
  readonly sets: readonly Described[]
}): object {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      csvw: 'http://www.w3.org/ns/csvw#',
    },
    '@type': 'dcat:Catalog',
    '@id': page,
    'dct:title': title,
    'dct:publisher': publisher,
    'dct:license': licence,
    'dct:language': 'vi',
    'dcat:dataset': sets.map((set) => ({
      '@type': 'dcat:Dataset',
      '@id': set.page,
      'dct:identifier': set.key,
      'dct:title': set.title,
      'dct:description': set.description,
      'dct:license': licence,
      'dct:modified': set.changedAt?.toString() ?? null,
      'dcat:landingPage': set.page,
      'csvw:tableSchema': {
        'csvw:column': set.columns.map(({ name, type, holds }) => ({
          'csvw:name': name,
          'csvw:datatype': type,
          'dct:description': holds,
        })),
      },
      'dcat:distribution': set.files.map(({ format, type, url }) => ({
        '@type': 'dcat:Distribution',
        'dct:format': format,
        'dcat:mediaType': type,
        'dcat:downloadURL': url,
      })),
    })),
  }
}
