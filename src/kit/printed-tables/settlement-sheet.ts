/** A sheet on which the settlement of an arrival is written (NĐ 30/2020 PL IV.VII); keys are what the template reads. */
export type SettlementSheet = {
  /** The organ above, where there is one. */
  readonly above: string
  readonly organ: string
  /** Type, number, date, author and abstract of the arrival. */
  readonly about: string
  readonly facts: readonly (readonly [string, string])[]
  /** The three parts: leaders of the authority, leaders of the unit, the person who settles; lines that are missing stay to be written on. */
  readonly parts: readonly {
    readonly heading: string
    readonly lines: readonly string[]
    readonly least: number
  }[]
}

/** The fields of the arrival stamp (NĐ 30/2020 PL IV.V); what is empty is filled by hand. */
export type ArrivalStamp = {
  readonly organ: string
  readonly number: string
  readonly date: string
  readonly forward: string
  readonly file: string
}
