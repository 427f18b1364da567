/** A sentence for each kind of change that came into a file after a signature. */
export const changesVi = {
  'change-other': 'Tệp bị thay đổi',
} as const
