import { consultationsVi } from './consultations-vi.ts'
import { deskVi } from './desk-vi.ts'
import { refusalsVi } from './refusals-vi.ts'

export const vi = { ...refusalsVi, ...deskVi, ...consultationsVi } as const
