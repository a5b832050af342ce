import { Nodes, twice } from "./nodes.ts";
import { isDependent, languagesOf, stopwordMask } from "./stopwords.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A phrase has at most so many words; in scripts without spaces so many letters. */
const MAX_WORDS = 3;
const MAX_LETTERS = 4;

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
  /** The text, from 1, in which each phrase was met last. */
  #metIn = new Int32Array(1 << 12);

  /** Every phrase has a number below this. */
  get size(): number {
    return this.#nodes.size;
  }

  /** Takes in the phrases of one more text; texts are numbered from 0. */
  add(text: string): void {
    const tokens = tokensOf(text);
    const words = tokens.map(({ word }) => this.#numberOf(word));
    const languages = languagesOf(words.map((word) => this.#masks[word] ?? 0));
    const isStopped = words.map((word) => ((this.#masks[word] ?? 0) & languages) !== 0);
    for (const at of tokens.keys()) {
      if (isStopped[at] !== true) this.#addFrom(at, tokens, words, isStopped);
    }
    this.#ends.push(this.#end);
  }

  /** Takes in the phrases that begin at one word of a text. */
  #addFrom(
    at: number,
    tokens: readonly Token[],
    words: readonly number[],
    isStopped: readonly boolean[],
  ): void {
    const most = at + (tokens[at]?.isUnspaced === true ? MAX_LETTERS : MAX_WORDS);
    let node = 0;
    for (let to = at; to < most; to += 1) {
      if (!goesOn(tokens, at, to)) return;
      const word = words[to] ?? 0;
      node = this.#nodes.childOf(node, word);
      const isPhrase = isStopped[to] !== true && !(to === at && this.#isNone[word] === true);
      if (isPhrase && !this.#isMet(node)) this.#keep(node);
    }
  }

  #keep(node: number): void {
    if (this.#end === this.#phrases.length) this.#phrases = twice(this.#phrases);
    this.#phrases[this.#end] = node;
    this.#end += 1;
  }

  /** The numbers of a text's distinct phrases. */
  phrasesOf(text: number): Int32Array {
    return this.#phrases.subarray(this.#ends[text] ?? 0, this.#ends[text + 1] ?? 0);
  }

  /** The phrases of all texts, one text after the other, and where each begins; the last number is the end of all. */
  get lists(): { readonly phrases: Int32Array; readonly starts: Int32Array } {
    return { phrases: this.#phrases.slice(0, this.#end), starts: Int32Array.from(this.#ends) };
  }

  /** The words of a phrase. */
  wordsOf(phrase: number): readonly string[] {
    return this.#nodes.wordsOf(phrase).map((word) => this.#words[word] ?? "");
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

/** Does a run that began at one word reach another? Not over punctuation, nor from one way of writing to the other. */
function goesOn(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to];
  if (first === undefined || last === undefined) return false;
  return from === to || (!last.isFirst && last.isUnspaced === first.isUnspaced);
}
