export { findFfmpeg } from './find-ffmpeg.ts'
export { type Film, filmLimits, type FilmRefusal, makeFilm } from './make-film.ts'
