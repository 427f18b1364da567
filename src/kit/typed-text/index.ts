export { readTyped, writeTyped } from './typed-text.ts'
