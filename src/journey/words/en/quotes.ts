import type { QuoteLabel } from "#journey/quoteLabel.ts";

const label: Record<QuoteLabel, string> = {
  verbatim: "in their own words",
  abridged: "abridged",
  edited: "edited: not their words",
};

const labelNote: Record<QuoteLabel, string> = {
  verbatim: "These words stand in the story exactly as they are here.",
  abridged: "What stands here was said in this order; … stands where words are left out.",
  edited:
    "These words do not stand in the story like this. Wherever they are shown, it is told that they are edited.",
};

/** Quotes: what is shown of a story, and how it stands to what was said. */
export const quotes = {
  label,
  labelNote,
  behind: "edited: the story has changed since",
  takeNow: "Take the words as they are now",
  choose: "Choose the words",
  title: "Words of the quote",
  text: "The sheet shows these words; the story itself stays as it was told. Select some of them to keep only these or to leave them out.",
  field: "Words to show",
  keepOnly: "Keep only the selection",
  leaveOut: "Leave the selection out",
  whole: "The whole story",
  story: "As it was told",
  cancel: "Cancel",
  save: "Show these words",
  open: "abridged: open the whole story",
  openWhole: "open the story",
};
