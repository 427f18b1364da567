/** A period of whole days, both ends included; `validTo` null means still alive. */
export type Validity = { readonly validFrom: Temporal.PlainDate; readonly validTo: Temporal.PlainDate | null }
