import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scene, SceneItem } from "#scene/displayList.ts";
import { layoutScene } from "#scene/layoutScene.ts";
import { DARK, LIGHT } from "#scene/theme.ts";
import { layoutThumbnail } from "#scene/thumbnail.ts";
import { aBreaker, aScene, type BoardPlan, someBoard } from "./makers.ts";

const sceneOf = (plan: BoardPlan, extra = {}): Scene =>
  layoutScene({ ...aScene(plan), ...extra }, LIGHT, aBreaker());

function everything(items: readonly SceneItem[]): readonly SceneItem[] {
  return items.flatMap((item) => [item, ...(item.kind === "group" ? everything(item.items) : [])]);
}
function wordsIn(scene: Scene): readonly string[] {
  return everything(scene.items).flatMap((item) => (item.kind === "text" ? [item.text] : []));
}
function groupsIn(scene: Scene): readonly string[] {
  return everything(scene.items).flatMap((item) => (item.kind === "group" ? [item.label] : []));
}

const plan: BoardPlan = {
  stages: ["Hear about it", "Order"],
  lanes: ["touchpoints", "sentiment", "stories", "channels", "pains", "opportunities"],
  laneNames: ["Touchpoints", "Sentiment", "In their words", "Channels", "Pains", "Opportunities"],
  touchpoints: [
    {
      stage: 0,
      lane: 0,
      title: "Offer in the mail",
      channels: ["letter"],
      mean: 22,
      quote: "It said free.",
    },
    { stage: 1, lane: 0, title: "Order by phone", channels: ["a", "b", "c", "d", "e", "f"] },
  ],
  notes: [{ stage: 1, lane: 5, text: "Keep what was said" }],
  connections: [[0, 1, "calls"]],
};

describe("the picture of a map", () => {
  test("says its title, what stands on it, and how the evidence came about", () => {
    const words = wordsIn(sceneOf(plan, { title: "Getting connected", methods: "41 people" }));
    for (const said of [
      "Getting connected",
      "41 people",
      "Hear about it",
      "In their words",
      "Offer in the mail",
      "+22",
      "12 stories",
      "no stories yet",
      "“It said free.”",
      "+22 · Dee, 41",
      "Keep what was said",
      "calls",
      "+2",
    ]) {
      expect(words).toContain(said);
    }
  });

  test("has a named group for each stage, lane and touchpoint", () => {
    const groups = groupsIn(sceneOf(plan));
    for (const name of [...plan.stages, ...(plan.laneNames ?? []), "Offer in the mail"]) {
      expect(groups).toContain(name);
    }
  });

  test("keeps all that it draws inside its edges", () => {
    fc.assert(
      fc.property(someBoard, (any) => {
        const scene = sceneOf(any, { methods: "2 people · interviews" });
        for (const item of everything(scene.items)) {
          if (item.kind !== "rect" && item.kind !== "text") continue;
          expect(item.x).toBeGreaterThanOrEqual(0);
          expect(item.x).toBeLessThanOrEqual(scene.width);
          expect(item.y).toBeGreaterThanOrEqual(0);
          expect(item.y).toBeLessThanOrEqual(scene.height);
        }
      }),
    );
  });

  test("is the same in light and dark but for its colours", () => {
    const input = aScene(plan);
    const bare = (scene: Scene): unknown =>
      JSON.parse(JSON.stringify(scene).replaceAll(/#[0-9a-f]{6}/gu, "colour"));
    expect(bare(layoutScene(input, DARK, aBreaker()))).toEqual(
      bare(layoutScene(input, LIGHT, aBreaker())),
    );
  });

  test("lets Arabic and Hebrew begin at the right, in titles, notes and quotes", () => {
    const scene = sceneOf({
      stages: ["שלב"],
      lanes: ["touchpoints", "stories", "pains"],
      touchpoints: [{ stage: 0, lane: 0, title: "مكالمة", mean: 5, quote: "اتصلت أربع مرات" }],
      notes: [{ stage: 0, lane: 2, text: "המתנה ארוכה" }],
    });
    const directions = everything(scene.items).flatMap((item) =>
      item.kind === "text" && /[\u0590-\u06ff]/u.test(item.text) ? [item.direction] : [],
    );
    expect(directions).toHaveLength(4);
    expect(new Set(directions)).toEqual(new Set(["rtl"]));
  });

  test("draws one or two scores as dots, more as a bar", () => {
    const radiiOf = (n: number): readonly number[] =>
      everything(
        sceneOf({
          stages: ["Buy"],
          lanes: ["touchpoints"],
          touchpoints: [{ stage: 0, lane: 0, mean: 0, n }],
        }).items,
      ).flatMap((item) => (item.kind === "rect" && item.height === 6 ? [item.width] : []));
    expect(radiiOf(2)).toEqual([6, 6]);
    expect(radiiOf(9)).toHaveLength(1);
    expect(radiiOf(9)[0]).toBeGreaterThan(100);
  });
});

describe("the thumbnail of a map", () => {
  test("has one size and few parts, however large the map is", () => {
    const large = aScene({
      stages: Array.from({ length: 30 }, (_, index) => `Stage ${index}`),
      lanes: ["touchpoints", "sentiment"],
      touchpoints: Array.from({ length: 2_000 }, (_, index) => ({
        stage: index % 30,
        lane: 0,
        mean: ((index * 53) % 200) - 100,
      })),
    });
    const small = layoutThumbnail(aScene(plan), LIGHT, aBreaker());
    const thumbnail = layoutThumbnail(large, LIGHT, aBreaker());
    expect([thumbnail.width, thumbnail.height]).toEqual([small.width, small.height]);
    expect(thumbnail.items.length).toBeLessThan(600);
  });

  test("of any map holds numbers only, and no words", () => {
    fc.assert(
      fc.property(someBoard, (any) => {
        const thumbnail = layoutThumbnail(aScene(any), LIGHT, aBreaker());
        expect(wordsIn(thumbnail)).toEqual([]);
        expect(JSON.stringify(thumbnail.items)).not.toMatch(/NaN|null|Infinity/u);
      }),
    );
  });
});
