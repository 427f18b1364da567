import { defineWords } from '#platform/i18n/index.ts'
import { en } from './en.ts'
import { refusalsEn } from './refusals-en.ts'
import { refusalsVi } from './refusals-vi.ts'
import { vi } from './vi.ts'

export const words = defineWords({ ...vi, ...refusalsVi }, { ...en, ...refusalsEn })
