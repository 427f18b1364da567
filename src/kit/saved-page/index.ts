export { readSavedPage, type SavedPage } from './read-saved-page.ts'
