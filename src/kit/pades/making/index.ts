/** Making PDF signatures (PAdES, EN 319 142-1) as revisions that leave what is there byte for byte. */
export { addValidationData, type Validation, type ValidationOfSignature } from './add-validation-data.ts'
export type { Picture, PlacedPicture } from './appearance.ts'
export { completeSignature } from './complete-signature.ts'
export { type PreparedSignature, prepareSignature, type SignatureOptions } from './prepare-signature.ts'
export { type ReservedField, reserveFields } from './reserve-fields.ts'
export type { FieldLock, Permissions, SignatureWords } from './signature-dictionary.ts'
export { SignatureNotMade, type SignatureNotMadeCode } from './signature-not-made.ts'
export type { Rectangle } from './take-page.ts'
