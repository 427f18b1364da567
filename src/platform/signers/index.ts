/** Whoever can sign and whoever stamps the time: keys in files, on tokens, at remote services. */
export type { AboutToken, KeyOnToken } from './token/asked.ts'
export type { TokenModule } from './token/module-process.ts'
export { listTokens, openToken, type Token, type TokenToOpen } from './token/open-token.ts'
