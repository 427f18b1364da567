/** A value of a data set, as CSV and JSON write it. */
export type DataValue = string | number | null

export const datasetKeys = [
  'van-ban-phap-luat',
  'du-thao-lay-y-kien',
  'co-quan',
  'don-vi-truc-thuoc',
  'thon',
  'bai-viet',
] as const
/** The data sets that an instance offers, by their address. */
export type DatasetKey = (typeof datasetKeys)[number]

export type ColumnType = 'string' | 'integer' | 'date' | 'dateTime'

/** Columns that hold something else than text, by the names of types of XML Schema, as CSV on the Web (W3C) takes them. */
const types: Readonly<Record<string, ColumnType>> = {
  'ngay-ban-hanh': 'date',
  'hieu-luc-tu': 'date',
  'het-hieu-luc-tu': 'date',
  'het-hieu-luc-mot-phan-tu': 'date',
  'tu-ngay': 'date',
  'den-ngay': 'date',
  'cong-bo-luc': 'dateTime',
  'dang-luc': 'dateTime',
  'so-y-kien': 'integer',
  'dan-so': 'integer',
}

/** What a column of this name holds in every data set. */
export const columnType = (name: string): ColumnType => types[name] ?? 'string'

/** A data set as its description tells it. */
export type DatasetFacts = {
  readonly key: DatasetKey
  readonly rows: number
  /** When something in it changed last; null where it is empty. */
  readonly changedAt: Temporal.Instant | null
  readonly columns: readonly string[]
}
