/** What one look found: how it stands, and what to do when it is not well. */
export type Finding = { readonly mark: '✓' | '!' | '✗'; readonly vi: string; readonly en: string }

/** All is well there. */
export const well = (vi: string, en: string): Finding => ({ mark: '✓', vi, en })
/** Not wrong yet. */
export const warn = (vi: string, en: string): Finding => ({ mark: '!', vi, en })
/** Wrong: what to do is said. */
export const bad = (vi: string, en: string): Finding => ({ mark: '✗', vi, en })
