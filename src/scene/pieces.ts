// Fixed rules whatever the machine's language: the same lines in the browser and on the command line.
const words = new Intl.Segmenter("en", { granularity: "word" });
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Spaces at which a line may break; a no-break space is not among them. */
const SPACES = /^[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+$/u;
/** Behind these inside a word a line may break. */
const JOINTS = /[-\u2010\u2013\u2014/]$/u;
const STARTS_WITH_LETTER = /^\p{L}/u;
/** Chinese and Japanese punctuation that belongs to what stands before it, or after it. */
const WIDE_CLOSERS =
  /^[\u3001\u3002\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]$/u;
const WIDE_OPENERS = /^[\u300a\u300c\u300e\u3010\uff08]$/u;

interface Segment {
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * The pieces of a text between which a line may break, one after the other:
 * words with the spaces and punctuation that belong to them. After a space,
 * after a hyphen or slash inside a word, and between Chinese, Japanese or Thai
 * words; never inside a number, before a closing or after an opening mark.
 */
export function* piecesOf(text: string): Generator<string> {
  let piece = "";
  let before: Segment | null = null;
  let last: Segment | null = null;
  for (const { segment, isWordLike = false } of words.segment(text)) {
    const next = { text: segment, isWord: isWordLike };
    if (last !== null && mayBreak(before, last, next)) {
      yield piece;
      piece = "";
    }
    piece += segment;
    before = last;
    last = next;
  }
  if (piece !== "") yield piece;
}

/** The characters of a text as people count them. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment;
}

function mayBreak(before: Segment | null, last: Segment, next: Segment): boolean {
  if (SPACES.test(next.text)) return false;
  if (SPACES.test(last.text)) return true;
  if (last.isWord && next.isWord) return true;
  if (WIDE_CLOSERS.test(last.text)) return !WIDE_CLOSERS.test(next.text);
  if (WIDE_OPENERS.test(next.text)) return true;
  return (
    before?.isWord === true &&
    JOINTS.test(last.text) &&
    next.isWord &&
    STARTS_WITH_LETTER.test(next.text)
  );
}
