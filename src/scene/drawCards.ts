import type { StopStatistics, Strength } from "#evidence/stop.ts";
import { type Band, bandOf } from "#journey/score.ts";
import type { SceneItem } from "./displayList.ts";
import { channelIcon, SENTIMENT_GLYPHS } from "./icons.ts";
import type { SceneInput } from "./input.ts";
import type { BoardLayout, CardLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import type { SceneTheme } from "./theme.ts";

const TICKS: Readonly<Record<Strength, number>> = {
  none: 0,
  anecdote: 1,
  weak: 2,
  fair: 3,
  solid: 4,
};
const PAD = 12;

/** The cards of a board, one labelled group each. */
export function drawCards(
  layout: BoardLayout,
  input: SceneInput,
  theme: SceneTheme,
): readonly SceneItem[] {
  return layout.cards.map((card) => {
    const touchpoint = input.board.touchpoint.get(card.touchpointId);
    const statistics = input.statistics.get(card.touchpointId);
    return {
      kind: "group",
      id: `touchpoint-${card.touchpointId}`,
      label: touchpoint?.title ?? "",
      items: [
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
        ...icons(card, touchpoint?.channelIds ?? [], theme),
        ...mark(card, statistics, input, theme),
        ...card.titleLines.map((text, index): SceneItem => ({
          kind: "text",
          x: card.x + PAD,
          y: card.y + 49 + index * 17,
          text,
          font: FONTS.title,
          fill: theme.ink,
        })),
        ...bar(card, statistics, theme),
        {
          kind: "text",
          x: card.x + PAD,
          y: card.y + card.height - 15,
          font: FONTS.small,
          fill: theme.ink2,
          text:
            statistics === undefined || statistics.stories === 0
              ? input.words.noStories
              : input.words.stories(statistics.stories),
        },
        ...ticks(card, statistics, theme),
      ],
    };
  });
}

function icons(
  card: CardLayout,
  channelIds: readonly string[],
  theme: SceneTheme,
): readonly SceneItem[] {
  return channelIds.slice(0, 4).map((id, index) => ({
    kind: "path",
    d: channelIcon(id),
    x: card.x + PAD + index * 19,
    y: card.y + 14,
    scale: 14 / 24,
    stroke: theme.ink2,
    strokeWidth: 1.75,
  }));
}

function mark(
  card: CardLayout,
  statistics: StopStatistics | undefined,
  input: SceneInput,
  theme: SceneTheme,
): readonly SceneItem[] {
  if (statistics === undefined || statistics.mean === null) return [];
  const band = bandOf(statistics.mean);
  const fill = theme.sentiment[band];
  const text = input.words.score(statistics.mean);
  const right = card.x + card.width - PAD;
  return [
    {
      kind: "path",
      d: SENTIMENT_GLYPHS[band],
      x: right - 14 - text.length * 8.6,
      y: card.y + 17,
      scale: 0.75,
      fill,
    },
    { kind: "text", x: right, y: card.y + 26, text, font: FONTS.score, fill, anchor: "end" },
  ];
}

function bar(
  card: CardLayout,
  statistics: StopStatistics | undefined,
  theme: SceneTheme,
): readonly SceneItem[] {
  if (statistics === undefined || statistics.n === 0) return [];
  const y = card.y + card.height - 38;
  const filled = statistics.bands.flatMap((count, index) =>
    count === 0 ? [] : [{ count, band: (index - 2) as Band }],
  );
  const room = card.width - 2 * PAD - (filled.length - 1);
  let x = card.x + PAD;
  return filled.map(({ count, band }) => {
    const width = statistics.n < 3 ? 6 : (count / statistics.n) * room;
    const item: SceneItem = {
      kind: "rect",
      x,
      y,
      width,
      height: 6,
      radius: statistics.n < 3 ? 3 : 1.5,
      fill: theme.sentiment[band],
    };
    x += width + 1;
    return item;
  });
}

function ticks(
  card: CardLayout,
  statistics: StopStatistics | undefined,
  theme: SceneTheme,
): readonly SceneItem[] {
  if (statistics === undefined || statistics.stories === 0) return [];
  const left = card.x + card.width - PAD - 18;
  return [0, 1, 2, 3].map((tick) => ({
    kind: "rect",
    x: left + tick * 5,
    y: card.y + card.height - 23,
    width: 3,
    height: 8,
    radius: 1,
    fill: tick < TICKS[statistics.strength] ? theme.ink : theme.faint,
  }));
}
