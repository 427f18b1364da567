/** A line of the record: who did what to which subject, acting for whom, from where, with before and after. */
export type RecordEntry = {
  readonly authorityId: string
  readonly seq: string
  readonly at: Temporal.Instant
  readonly event: string
  readonly subjectType: string
  readonly subjectId: string
  /** Name of the account that the line is about. */
  readonly subjectName: string | null
  readonly actor: {
    readonly kind: string
    readonly name?: string
    readonly actingFor?: { readonly name: string }
  }
  readonly origin: { readonly channel?: string; readonly address?: string; readonly requestId?: string }
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** What narrows the record; everything from the address of the page. */
export type RecordFilter = {
  /** Part of the person's name. */
  readonly who?: string
  /** Beginning of the event's name, e.g. 'registers.'. */
  readonly event?: string
  readonly subjectId?: string
  readonly from?: Temporal.Instant
  readonly until?: Temporal.Instant
}
