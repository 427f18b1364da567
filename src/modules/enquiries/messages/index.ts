import { defineWords } from '#platform/i18n/index.ts'
import { en } from './en.ts'
import { receptionsEn } from './receptions-en.ts'
import { receptionsVi } from './receptions-vi.ts'
import { refusalsEn } from './refusals-en.ts'
import { refusalsVi } from './refusals-vi.ts'
import { vi } from './vi.ts'

export const words = defineWords(
  { ...vi, ...receptionsVi, ...refusalsVi },
  { ...en, ...receptionsEn, ...refusalsEn },
)
