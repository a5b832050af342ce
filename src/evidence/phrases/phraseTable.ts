import { intAt, itemAt } from "#kit/itemAt.ts";
import { Nodes, twice } from "./nodes.ts";
import { isDependent, languagesOf, stopwordMask } from "./stopwords.ts";
import { eachToken } from "./tokens.ts";

/** A phrase has at most so many words; in scripts without spaces so many letters. */
const MAX_WORDS = 3;
const MAX_LETTERS = 4;

/** How a word stands in its text: behind punctuation, or as a letter of a script without spaces. */
const FIRST = 1;
const UNSPACED = 2;

/**
 * The phrases of many texts as numbers: runs of one to three words inside
 * punctuation that neither begin nor end with a stopword of the text's
 * language (evidence.md, section 4). Not, no and never may stand at an edge.
 */
export class PhraseTable {
  readonly #wordNumbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #masks: number[] = [];
  /** Words that are no phrase alone: not, still, numerals, single letters. */
  readonly #isNone: boolean[] = [];
  readonly #nodes = new Nodes();
  /** The distinct phrases of each text, one text after the other, and where each text ends. */
  #phrases = new Int32Array(1 << 12);
  readonly #ends: number[] = [0];
  #end = 0;
  /** The text that is being read: so many words, and of each its number, its mask and how it stands. */
  #tokens = 0;
  #textWords = new Int32Array(64);
  #textMasks = new Int32Array(64);
  #textFlags = new Int32Array(64);
  /** The text, from 1, in which each phrase was met last. */
  #metIn = new Int32Array(1 << 12);

  /** Every phrase has a number below this. */
  get size(): number {
    return this.#nodes.size;
  }

  /** Takes in the phrases of one more text; texts are numbered from 0. */
  add(text: string): void {
    this.#tokens = 0;
    eachToken(text, this.#takeToken);
    const languages = languagesOf(this.#textMasks, this.#tokens);
    for (let at = 0; at < this.#tokens; at += 1) {
      if ((intAt(this.#textMasks, at) & languages) === 0) this.#addFrom(at, languages);
    }
    this.#ends.push(this.#end);
  }

  readonly #takeToken = (
    word: string,
    _from: number,
    _to: number,
    isFirst: boolean,
    isUnspaced: boolean,
  ): void => {
    const at = this.#tokens;
    this.#tokens += 1;
    const number = this.#numberOf(word);
    if (at === this.#textWords.length) this.#lengthenText();
    this.#textWords[at] = number;
    this.#textMasks[at] = itemAt(this.#masks, number);
    this.#textFlags[at] = (isFirst ? FIRST : 0) | (isUnspaced ? UNSPACED : 0);
  };

  #lengthenText(): void {
    this.#textWords = twice(this.#textWords);
    this.#textMasks = twice(this.#textMasks);
    this.#textFlags = twice(this.#textFlags);
  }

  /** Takes in the phrases that begin at one word of the text. */
  #addFrom(at: number, languages: number): void {
    const written = intAt(this.#textFlags, at) & UNSPACED;
    const most = Math.min(this.#tokens, at + (written === 0 ? MAX_WORDS : MAX_LETTERS));
    let node = 0;
    for (let to = at; to < most; to += 1) {
      // Not over punctuation, nor from one way of writing to the other.
      if (to > at && this.#textFlags[to] !== written) return;
      const word = intAt(this.#textWords, to);
      node = this.#nodes.childOf(node, word);
      const isStopped = (intAt(this.#textMasks, to) & languages) !== 0;
      if (isStopped || (to === at && this.#isNone[word] === true)) continue;
      if (!this.#isMet(node)) this.#keep(node);
    }
  }

  #keep(node: number): void {
    if (this.#end === this.#phrases.length) this.#phrases = twice(this.#phrases);
    this.#phrases[this.#end] = node;
    this.#end += 1;
  }

  /** The numbers of a text's distinct phrases. */
  phrasesOf(text: number): Int32Array {
    return this.#phrases.subarray(itemAt(this.#ends, text), itemAt(this.#ends, text + 1));
  }

  /** The phrases of all texts, one text after the other, and where each begins; the last number is the end of all. */
  get lists(): { readonly phrases: Int32Array; readonly starts: Int32Array } {
    return { phrases: this.#phrases.slice(0, this.#end), starts: Int32Array.from(this.#ends) };
  }

  /** The words of a phrase. */
  wordsOf(phrase: number): readonly string[] {
    return this.#nodes.wordsOf(phrase).map((word) => itemAt(this.#words, word));
  }

  /** Was the phrase met in this text already? From now on it was. */
  #isMet(node: number): boolean {
    while (node >= this.#metIn.length) this.#metIn = twice(this.#metIn);
    const text = this.#ends.length;
    if (this.#metIn[node] === text) return true;
    this.#metIn[node] = text;
    return false;
  }

  #numberOf(word: string): number {
    const known = this.#wordNumbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#wordNumbers.set(word, number);
    this.#words.push(word);
    this.#masks.push(stopwordMask(word));
    this.#isNone.push(isDependent(word) || !/\p{L}[\p{L}\p{M}]/u.test(word));
    return number;
  }
}
