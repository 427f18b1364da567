/** How the instance stands, counted now. */
export type Figures = {
  readonly databaseVersion: string
  readonly databaseBytes: bigint
  readonly databaseSince: Temporal.Instant
  readonly authorities: number
  readonly accounts: number
  readonly openSessions: number
  readonly files: number
  readonly fileBytes: bigint
  readonly recordLines: number
  readonly lastCheckpoint: Temporal.Instant | null
  readonly jobsWaiting: number
  readonly jobsDead: number
  readonly oldestWaiting: Temporal.Instant | null
}
