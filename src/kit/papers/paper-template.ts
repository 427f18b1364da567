/** The Typst file that sets every paper; what it is given is made by `printedPaper`. */
export const paperTemplate = new URL('./templates/paper.typ', import.meta.url)
