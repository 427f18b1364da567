export * from './words.ts'
export { inLanguage, LanguageContext, useLanguage, useWords } from './context.ts'
