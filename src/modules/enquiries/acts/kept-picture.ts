import type { Kept } from '#platform/files/index.ts'

/** A photograph made anew from its pixels and kept, before the act that attaches it. */
export type KeptPicture = { readonly kept: Kept; readonly width: number; readonly height: number }
