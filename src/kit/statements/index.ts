/** What instances say to one another under their signature (JWS, RFC 7515). */
export { signStatement, type StatementSigner } from './sign-statement.ts'
export { StatementRefused } from './statement-refused.ts'
export { digestOfStatement, signerOf, verifyStatement } from './verify-statement.ts'
