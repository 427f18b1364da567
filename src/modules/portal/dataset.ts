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

/** A data set as its description tells it. */
export type DatasetFacts = {
  readonly key: DatasetKey
  readonly rows: number
  /** When something in it changed last; null where it is empty. */
  readonly changedAt: Temporal.Instant | null
  readonly columns: readonly string[]
}
