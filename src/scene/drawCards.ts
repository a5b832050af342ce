import type { StopStatistics, Strength } from "#evidence/stop.ts";
import type { ChannelId } from "#journey/ids.ts";
import { type Band, bandOf } from "#journey/score.ts";
import type { SceneItem } from "./displayList.ts";
import { channelIcon, ICON_BOX, SENTIMENT_GLYPHS } from "./icons.ts";
import type { BoardLayout, CardLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { grouped, type Pen, textLines, widthOf } from "./pen.ts";

/** How many of the four ticks each strength of evidence fills. */
export const STRENGTH_TICKS: Readonly<Record<Strength, number>> = {
  none: 0,
  anecdote: 1,
  weak: 2,
  fair: 3,
  solid: 4,
};

const PAD = METRICS.cardPad;
const ICON = 14;
const MAX_ICONS = 4;
/** Fewer scores than this are dots: a bar of one colour would look like everybody. */
const FEW = 3;

/** The cards of a board, one labelled group each. */
export function drawCards(layout: BoardLayout, pen: Pen): readonly SceneItem[] {
  return layout.cards.map((card) => drawCard(card, pen));
}

function drawCard(card: CardLayout, pen: Pen): SceneItem {
  const { theme, input } = pen;
  const touchpoint = input.board.touchpoint.get(card.touchpointId);
  const title = touchpoint?.title.trim() ?? "";
  const statistics = input.statistics.get(card.touchpointId);
  return grouped(`touchpoint-${card.touchpointId}`, title || input.words.untitledTouchpoint, [
    {
      kind: "rect",
      x: card.x + 0.5,
      y: card.y + 0.5,
      width: card.width - 1,
      height: card.height - 1,
      radius: 9,
      fill: theme.card,
      stroke: theme.line,
    },
    ...icons(card, touchpoint?.channelIds ?? [], pen),
    ...mark(card, statistics, pen),
    ...textLines(card.titleLines, {
      x: card.x + PAD,
      width: card.width - 2 * PAD,
      y: card.y + 49,
      step: METRICS.lineHeight,
      font: title === "" ? FONTS.untitled : FONTS.title,
      fill: title === "" ? theme.ink3 : theme.ink,
    }),
    ...bar(card, statistics, pen),
    ...foot(card, statistics, pen),
  ]);
}

function icons(
  card: CardLayout,
  channelIds: readonly ChannelId[],
  { theme }: Pen,
): readonly SceneItem[] {
  const shown = channelIds.slice(0, MAX_ICONS).map((id, index): SceneItem => ({
    kind: "path",
    d: channelIcon(id),
    x: card.x + PAD + index * (ICON + 5),
    y: card.y + 14,
    scale: ICON / ICON_BOX,
    stroke: theme.ink2,
    strokeWidth: 1.75,
  }));
  const more = channelIds.length - MAX_ICONS;
  if (more <= 0) return shown;
  const x = card.x + PAD + MAX_ICONS * (ICON + 5);
  return [
    ...shown,
    { kind: "text", x, y: card.y + 25, text: `+${more}`, font: FONTS.small, fill: theme.ink3 },
  ];
}

function mark(
  card: CardLayout,
  statistics: StopStatistics | undefined,
  pen: Pen,
): readonly SceneItem[] {
  const mean = statistics?.mean ?? null;
  if (mean === null) return [];
  const { score, sentiment } = pen.theme;
  const band = bandOf(mean);
  const text = pen.input.words.score(mean);
  const right = card.x + card.width - PAD;
  return [
    {
      kind: "path",
      d: SENTIMENT_GLYPHS[band],
      x: right - widthOf(text, FONTS.score, pen) - 13,
      y: card.y + 17,
      scale: 0.75,
      fill: sentiment[band],
    },
    {
      kind: "text",
      x: right,
      y: card.y + 26,
      text,
      font: FONTS.score,
      fill: score[band],
      anchor: "end",
    },
  ];
}

function bar(
  card: CardLayout,
  statistics: StopStatistics | undefined,
  { theme }: Pen,
): readonly SceneItem[] {
  if (statistics === undefined || statistics.n === 0) return [];
  const isFew = statistics.n < FEW;
  const filled = statistics.bands.flatMap((count, index) => {
    const band = (index - 2) as Band;
    return isFew ? Array.from({ length: count }, () => ({ count: 1, band })) : { count, band };
  });
  const shown = filled.filter(({ count }) => count > 0);
  const gap = isFew ? 3 : 1;
  const room = card.width - 2 * PAD - (shown.length - 1) * gap;
  let x = card.x + PAD;
  return shown.map(({ count, band }) => {
    const width = isFew ? 6 : (count / statistics.n) * room;
    const item: SceneItem = {
      kind: "rect",
      x,
      y: card.y + card.height - 38,
      width,
      height: 6,
      radius: isFew ? 3 : Math.min(1.5, width / 2),
      fill: theme.sentiment[band],
    };
    x += width + gap;
    return item;
  });
}

function foot(
  card: CardLayout,
  statistics: StopStatistics | undefined,
  pen: Pen,
): readonly SceneItem[] {
  const { theme, input } = pen;
  const stories = statistics?.stories ?? 0;
  const words: SceneItem = {
    kind: "text",
    x: card.x + PAD,
    y: card.y + card.height - 15,
    font: FONTS.small,
    fill: theme.ink2,
    text: stories === 0 ? input.words.noStories : input.words.stories(stories),
  };
  if (statistics === undefined || stories === 0) return [words];
  const left = card.x + card.width - PAD - 18;
  const ticks = [0, 1, 2, 3].map((tick): SceneItem => ({
    kind: "rect",
    x: left + tick * 5,
    y: card.y + card.height - 23,
    width: 3,
    height: 8,
    radius: 1,
    fill: tick < STRENGTH_TICKS[statistics.strength] ? theme.ink : theme.faint,
  }));
  return [words, ...ticks];
}
