import { defineWords } from '#platform/i18n/index.ts'
import { arrangeEn } from './arrange-en.ts'
import { arrangeVi } from './arrange-vi.ts'
import { deskEn } from './desk-en.ts'
import { deskVi } from './desk-vi.ts'
import { en } from './en.ts'
import { proofsEn } from './proofs-en.ts'
import { proofsVi } from './proofs-vi.ts'
import { searchEn } from './search-en.ts'
import { searchVi } from './search-vi.ts'
import { vi } from './vi.ts'

export const words = defineWords(vi, en)
export const searchWords = defineWords(searchVi, searchEn)
export const deskWords = defineWords(deskVi, deskEn)
export const arrangeWords = defineWords(arrangeVi, arrangeEn)
export const proofWords = defineWords(proofsVi, proofsEn)
