/** The way to addresses that come from outside data: nothing else of the house connects to them. */
export type { AllowList } from './allow-list.ts'
export type { Answer } from './ask-address.ts'
export type { Resolve } from './find-addresses.ts'
export { fetchOutside, type FetchOutside } from './fetch-outside.ts'
export { isPublicAddress } from './is-public-address.ts'
export { type FailureCode, OutboundFailed, OutboundRefused, type RefusalCode } from './outbound-fault.ts'
