import { defineWords } from '#platform/i18n/index.ts'
import { en } from './en.ts'
import { keepingEn } from './keeping-en.ts'
import { keepingVi } from './keeping-vi.ts'
import { receptionsEn } from './receptions-en.ts'
import { receptionsVi } from './receptions-vi.ts'
import { refusalsEn } from './refusals-en.ts'
import { refusalsVi } from './refusals-vi.ts'
import { vi } from './vi.ts'

export const words = defineWords(
  { ...vi, ...keepingVi, ...receptionsVi, ...refusalsVi },
  { ...en, ...keepingEn, ...receptionsEn, ...refusalsEn },
)
