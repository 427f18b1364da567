/** The languages in which figures and dates are shown. */
export type Language = 'vi' | 'en'
