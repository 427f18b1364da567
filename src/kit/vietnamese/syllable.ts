/** What may begin a syllable, with clusters of Bru-Vân Kiều and Tà Ôi place names (Krông, Đăk, Klu, Prao). */
const onset = '(?:ngh|ng|nh|gh|gi|kh|kl|kr|ph|pr|br|bl|th|tr|ch|qu|[bcdghklmnpqrstvx])?'
const vowels =
  '(?:uya|uye|uyu|uay|uoi|uou|uao|uai|uau|ueo|oai|oay|oao|oeo|ieu|yeu|ua|ue|ui|uu|uo|uy|oa|oe|oi|oo|ia|ie|iu|ya|ye|ai|ao|au|ay|eo|eu|[aeiouy])'
const coda = '(?:ch|ng|nh|[ckmnpt])?'
const syllable = new RegExp(`^${onset}${vowels}${coda}$`)
const syllables = new RegExp(`^(?:${onset}${vowels}${coda}){1,3}$`)
/** "oo" is Vietnamese only before a closing ng or c: xoong, moóc. */
const strayDouble = /oo(?!ng$|c$)/

/** Whether a folded word can be one Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  return syllable.test(word) && !strayDouble.test(word)
}

/** Whether a folded word can be up to three syllables written together, as place names are: dakrong. */
export function isWrittenTogether(word: string): boolean {
  return syllables.test(word) && !strayDouble.test(word)
}
