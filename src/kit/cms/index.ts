/** CMS signatures (RFC 5652) and time stamps (RFC 3161): reading them, and whether they fit. */
export { type CmsFault, type Content, faultsOf, readSignedData, type SignedData } from './read-signed.ts'
export { readTimeStamp, stampsBytes, type TimeStamp } from './time-stamp.ts'
