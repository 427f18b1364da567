/** Whoever can sign and whoever stamps the time: keys in files, on tokens, at remote services. */
export type { AboutToken, KeyOnToken } from './token/asked.ts'
export type { TokenModule } from './token/module-process.ts'
export { listTokens, openToken, type Token, type TokenToOpen } from './token/open-token.ts'
export { type EvidenceAsked, type EvidenceCode, EvidenceUnavailable } from './evidence.ts'
export { fetchCrl } from './fetch-crl.ts'
export { fetchIssuer } from './fetch-issuer.ts'
export { fetchOcsp } from './fetch-ocsp.ts'
export { httpTimeStamper, type TimeStampPlace } from './time-stamper.ts'
