/** Makes a new id with a readable prefix, e.g. `stage-4k9x2m0q7t1b`. Given by the caller, so that pure rooms stay pure. */
export type Mint = (prefix: string) => string;

const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A mint over a source of random 32-bit numbers; twelve letters, 62 bits. */
export function mintFrom(random32: () => number): Mint {
  return (prefix) => {
    let letters = "";
    for (let i = 0; i < 12; i += 1) letters += LETTERS.charAt(random32() % 36);
    return `${prefix}-${letters}`;
  };
}
