type Organ = { readonly name: string; readonly abbreviation: string }

/** The chair of a people's council and their deputies; the office that serves both is none. */
const ofCouncil = /^(?:phó\s+)?chủ tịch\s+(?:HĐND|hội đồng nhân dân)/iu

/** Whose paper it is by who signs it: the chair of the people's council signs papers of the council, in the committee's own office. */
export function issuingOrgan({ name, abbreviation }: Organ, signerTitle: string): Organ {
  if (!ofCouncil.test(signerTitle)) return { name, abbreviation }
  return {
    name: name.replace(/^Ủy ban nhân dân/u, 'Hội đồng nhân dân'),
    abbreviation: abbreviation.replace('UBND', 'HĐND'),
  }
}
