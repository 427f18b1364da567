/** One size of a film: its shorter side in pixels, and how much it may weigh. */
export type Rung = { readonly name: '360' | '720'; readonly side: number; readonly video: readonly string[]; readonly audio: readonly string[] } // prettier-ignore

/** What a slow phone loads (about 4 MB a minute at most), and what a desk does. */
const rungs: readonly Rung[] = [
  { name: '360', side: 360, video: ['-crf', '26', '-maxrate', '500k', '-bufsize', '1000k'], audio: ['-b:a', '64k', '-ac', '1'] }, // prettier-ignore
  { name: '720', side: 720, video: ['-crf', '24', '-maxrate', '2000k', '-bufsize', '4000k'], audio: ['-b:a', '96k', '-ac', '2'] }, // prettier-ignore
]

/** The sizes that are made of a film: never much larger than it is. */
export const rungsFor = (shorterSide: number): readonly Rung[] =>
  rungs.filter(({ side }, place) => place === 0 || shorterSide > side * 0.6)

const even = (side: number, of: string) => `trunc(min(${side},${of})/2)*2`
const scaled = ({ side }: Rung) =>
  `scale=w='if(gt(iw,ih),-2,${even(side, 'iw')})':h='if(gt(iw,ih),${even(side, 'ih')},-2)'`

const everySize = ['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'main', '-pix_fmt', 'yuv420p', '-fpsmax', '30', '-threads', '1', '-force_key_frames', 'expr:gte(t,n_forced*6)', '-c:a', 'aac', '-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4'] // prettier-ignore

/** What ffmpeg is told to make every size of a film in one go. */
export function encoding(made: readonly Rung[]): string[] {
  const split = made.map((_, place) => `[p${place}]`).join('')
  const scales = made.map((rung, place) => `[p${place}]${scaled(rung)}[v${place}]`)
  return [
    '-filter_complex',
    [`[0:v:0]split=${made.length}${split}`, ...scales].join(';'),
    ...made.flatMap(({ name, video, audio }, place) => [
      '-map',
      `[v${place}]`,
      '-map',
      '0:a:0?',
      ...everySize,
      ...video,
      ...audio,
      `file:${name}.mp4`,
    ]),
  ]
}

/** What ffmpeg is told to cut a size for HLS: one file, and a list of its parts. */
export const cutting = (name: string): string[] => ['-c', 'copy', '-f', 'hls', '-hls_time', '6', '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4', '-hls_flags', 'single_file', '-hls_segment_filename', `${name}.m4s`, `${name}.m3u8`] // prettier-ignore
