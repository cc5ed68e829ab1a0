/** Nothing to be seen or heard; no line ends beside it (WORD JOINER). */
const JOINER = '\u2060'
/** Nothing to be seen or heard; a line may end there (ZERO WIDTH SPACE). */
const SEAM = '\u200b'

/**
 * Words of easy Japanese, so that no line ends between a word and its reading (知(し)らせる), but may after a particle where no blank
 * stands. Browsers break beside brackets even where they are told to keep words whole (theme.css). Other languages have no brackets
 * within words.
 */
export const joinReadings = (words: string): string =>
  words
    .replace(/(?<=[\p{Script=Han}々])\(|\)(?=\p{Script=Hiragana})/gu, (bracket) =>
      bracket === '(' ? `${JOINER}(` : `)${JOINER}`,
    )
    .replace(
      /(?<=\)\u2060?\p{Script=Hiragana}*[はがをにでのともへやてたるい])(?=[\p{Script=Han}\p{Script=Katakana}「])/gu,
      SEAM,
    )

/** The same in whatever holds words, as JSON would. */
export const withReadingsJoined = <Holder>(holder: Holder): Holder => JSON.parse(joinReadings(JSON.stringify(holder)))
