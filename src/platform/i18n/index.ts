export * from './words.ts'
export { LanguageContext, useWords } from './context.ts'
