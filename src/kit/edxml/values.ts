/** What is to be written, by the standard's names: text, elements in one, or several of the same name. */
export type Values = { readonly [name: string]: Value | undefined }
export type Value = string | Values | readonly (string | Values)[]
