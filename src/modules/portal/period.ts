/** Whole months: from the first day of one to the last day of another. */
export type Period = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }
