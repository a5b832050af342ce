/** The measures of the map in pixels at 100 %, from one 4 px grid. */
export const METRICS = {
  rail: 132,
  header: 44,
  /** One touchpoint's column within a stage, its margins included. */
  slot: 196,
  pad: 14,
  cardWidth: 168,
  cardHeight: 120,
  /** From a card's edge to its words. */
  cardPad: 12,
  /** From a quote's left edge to its words, and from a channel's to its name. */
  quotePad: 12,
  chipPad: 20,
  /** One connection's track over the cards of a lane. */
  track: 18,
  /** From a card's middle to where a connection leaves or enters its top. */
  portApart: 10,
  /** From a slot's edge to a connection that runs beside its card. */
  gutter: 7,
  sentimentHeight: 204,
  /** Room above +100 and below -100 in the sentiment lane. */
  sentimentPad: 24,
  /** Room at the edge of the rail for the figures of the scale. */
  scaleWidth: 34,
  minLane: 56,
  /** The mark of its colour at the name of a stage or lane. */
  axisMark: 3,
  /** A lane of which only the name is shown. */
  collapsedLane: 32,
  lineHeight: 17,
  noteGap: 6,
  /** A note is as wide as its words, between these two. */
  noteMin: 168,
  noteMax: 364,
  notePad: 8,
  /** The line under an opportunity: how much it would do and take, how far it is. */
  noteFoot: 16,
} as const;
