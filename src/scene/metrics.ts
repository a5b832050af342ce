/** The measures of the map in pixels at 100 %, from one 4 px grid. */
export const METRICS = {
  rail: 132,
  header: 44,
  /** One touchpoint's column within a stage, its margins included. */
  slot: 196,
  pad: 14,
  cardWidth: 168,
  cardHeight: 120,
  sentimentHeight: 204,
  /** Room above +100 and below -100 in the sentiment lane. */
  sentimentPad: 24,
  minLane: 56,
  lineHeight: 17,
  noteGap: 6,
  notePad: 8,
} as const;
