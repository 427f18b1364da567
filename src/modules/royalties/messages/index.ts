import { defineWords } from '#platform/i18n/index.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const words = defineWords(vi, en)
