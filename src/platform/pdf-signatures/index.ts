/** Verifying the signatures of PDFs apart from the rest of the program: bounded in time and memory. */
export { verifyLimits, verifyPdfApart } from './verify-apart.ts'
export { type OwnAnswer, verifyPdfAsking } from './verify-asking.ts'
