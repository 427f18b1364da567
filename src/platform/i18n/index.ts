export * from './words.ts'
export { LanguageContext, useLanguage, useWords } from './context.ts'
