/** The front door of signatures: whom the instance trusts, and what its verifier says. */
export { listTrustAnchors } from './store/trust-anchors.ts'
export type { TrustAnchor, TrustAnchorId, TrustList } from './trust-anchor.ts'
export { signaturesEvents } from './events.ts'
export { urls as signatureUrls } from './urls.ts'
export { verdictOf, verdictOfFile, type Verdict } from './rules/verdict.ts'
