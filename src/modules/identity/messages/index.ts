import { defineWords } from '#platform/i18n/index.ts'
import { administration as administrationEn } from './administration-en.ts'
import { administration } from './administration-vi.ts'
import { en } from './en.ts'
import { screens as screensEn } from './screens-en.ts'
import { screens } from './screens-vi.ts'
import { vi } from './vi.ts'

/** The words of this room: what it refuses and reports, and what its pages say. */
export const words = defineWords(
  { ...vi, ...screens, ...administration },
  { ...en, ...screensEn, ...administrationEn },
)
