import type { FilmRendition } from '../../media.ts'

/** The list of the sizes of a film, from which a player chooses by the speed of its line (RFC 8216, clause 4.3.4.2). */
export function masterList({ sizes }: Pick<FilmRendition, 'sizes'>, seconds: number): string {
  const lines = sizes.flatMap(({ name, width, height, size }) => {
    // The peak is a little above the mean.
    const bandwidth = Math.ceil(((size * 8) / Math.max(1, seconds)) * 1.4)
    return [`#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},RESOLUTION=${width}x${height}`, `${name}.m3u8`]
  })
  return ['#EXTM3U', '#EXT-X-VERSION:7', ...lines, ''].join('\n')
}
