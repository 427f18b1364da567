export const validities = ['unknown', 'not-yet', 'in-force', 'partial', 'ended'] as const
/** Whether a document holds on a day: not known (no day was told), not yet, fully, in part, no more. */
export type Validity = (typeof validities)[number]
