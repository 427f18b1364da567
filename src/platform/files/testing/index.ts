export { packZip, type PackedEntry } from './pack-zip.ts'
export { refusedCode } from './refused.ts'
export * from './samples.ts'
