// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundledFont } from "#cli/bundledFont.ts";
import { LayerNames } from "#formats/svg/attributes.ts";
import { renderSvg, type SvgOptions } from "#formats/svg/renderSvg.ts";
import { lineBreaker } from "#scene/breakLines.ts";
import type { Scene, SceneItem } from "#scene/displayList.ts";
import { layoutScene } from "#scene/layoutScene.ts";
import { DARK, LIGHT } from "#scene/theme.ts";
import { aBreaker, aScene, someBoard } from "../scene/makers.ts";
import { sampleScene } from "../scene/sampleScene.ts";

const font = bundledFont();
const OUTLINED: SvgOptions = { outline: (text, spec) => font.outline(text, spec) };
const sample = layoutScene(sampleScene(), LIGHT, lineBreaker(font.measure));

function read(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(document.querySelector("parsererror")?.textContent ?? null).toBeNull();
  return document;
}

function linesIn(items: readonly SceneItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === "group" ? linesIn(item.items) : item.kind === "text" ? [item.text] : [],
  );
}

const labelsIn = (document: Document): readonly (string | null)[] =>
  [...document.querySelectorAll("g")].map((group) => group.getAttribute("inkscape:label"));

describe.each([
  ["with editable text", {}],
  ["with outlines", OUTLINED],
] satisfies [string, SvgOptions][])("an SVG %s", (_, options) => {
  const document = read(renderSvg(sample, options));

  test("holds nothing that a drawing program stumbles over or that comes from elsewhere", () => {
    for (const name of ["foreignObject", "script", "style", "image", "a"]) {
      expect(document.querySelectorAll(name)).toHaveLength(0);
    }
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        expect(["class", "style"]).not.toContain(name);
        expect(name).not.toMatch(/^on/u);
        if (name === "href" || name.endsWith(":href")) expect(value).toMatch(/^#/u);
        if (!name.startsWith("xmlns")) expect(value).not.toMatch(/url\(|https?:/u);
      }
    }
  });

  test("has the scene's size and names each stage, lane and touchpoint", () => {
    const root = document.documentElement;
    expect(root.getAttribute("viewBox")).toBe(`0 0 ${sample.width} ${sample.height}`);
    const { board } = sampleScene();
    const labels = new Set(labelsIn(document));
    for (const { name } of [...board.stage, ...board.lane]) expect(labels).toContain(name);
    for (const { title } of board.touchpoint) expect(labels).toContain(title);
  });

  test("gives every group and every outline an id of its own", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("touchpoint-Looking-up-the-error-code");
  });
});

describe("text that stays text", () => {
  test("is line by line what the scene says", () => {
    const document = read(renderSvg(sample));
    const lines = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(lines).toEqual(linesIn(sample.items).filter((line) => line.trim() !== ""));
  });

  test("stands beside shapes that are moved and enlarged only as far as they say", () => {
    const path = { kind: "path", d: "M0 0L5 5", stroke: "#111111" } as const;
    const shapes: Scene = {
      width: 20,
      height: 10,
      background: "#ffffff",
      title: "T",
      items: [path, { ...path, x: 3 }, { ...path, y: 4 }, { ...path, scale: 2 }],
    };
    const paths = [...read(renderSvg(shapes)).querySelectorAll('path[d="M0 0L5 5"]')];
    expect(paths.map((one) => one.getAttribute("transform"))).toEqual([
      null,
      "translate(3 0)",
      "translate(0 4)",
      "translate(0 0) scale(2)",
    ]);
  });

  test("names layers by what they are, whatever ids they have, and none twice", () => {
    const names = new LayerNames();
    expect([
      names.of("stage-1", "Buy!"),
      names.of("stage-2", "Buy"),
      names.of("7", "…"),
      names.of("8", ""),
    ]).toEqual(["stage-Buy", "stage-Buy-2", "part", "part-2"]);
  });

  test("runs from right to left where its words do", () => {
    const scene = layoutScene(
      aScene({
        stages: ["Buy"],
        lanes: ["touchpoints"],
        touchpoints: [{ stage: 0, lane: 0, title: "مكالمة" }],
      }),
      LIGHT,
      aBreaker(),
    );
    const line = [...read(renderSvg(scene)).querySelectorAll("text")].find(
      ({ textContent }) => textContent === "مكالمة",
    );
    expect(line?.getAttribute("direction")).toBe("rtl");
  });
});

describe("outlined text", () => {
  test("uses each outline from one place and keeps the words beside the letters", () => {
    const document = read(renderSvg(sample, OUTLINED));
    const outlines = new Set([...document.querySelectorAll("defs path")].map(({ id }) => `#${id}`));
    const uses = [...document.querySelectorAll("use")].map((use) =>
      use.getAttributeNS("http://www.w3.org/1999/xlink", "href"),
    );
    expect(uses.length).toBeGreaterThan(2_000);
    expect(new Set(uses)).toEqual(outlines);
    const said = [...document.querySelectorAll("g[aria-label]")].map((group) =>
      group.getAttribute("aria-label"),
    );
    expect(said).toContain("A new washing machine");
  });

  test("leaves to other fonts only what the bundled one does not have", () => {
    const cheered = { ...sampleScene(), title: "A new machine 🙌" };
    const scene = layoutScene(cheered, LIGHT, lineBreaker(font.measure));
    const document = read(renderSvg(scene, OUTLINED));
    const texts = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts).toEqual(["🙌"]);
  });

  test("draws Greek, Russian, Polish and Vietnamese itself, and leaves Arabic and Chinese lines as text", () => {
    const scene = (title: string): Scene => ({
      width: 100,
      height: 20,
      background: "#ffffff",
      title: "",
      items: [
        {
          kind: "text",
          x: 0,
          y: 10,
          text: title,
          font: { size: 13, weight: 600 },
          fill: "#000000",
        },
      ],
    });
    for (const own of ["Ελλάδα", "Привет", "Łódź", "Việt Nam", "50 €"]) {
      expect(read(renderSvg(scene(own), OUTLINED)).querySelector("text")).toBeNull();
    }
    for (const other of ["مكالمة 3", "两个人", "abc שלום"]) {
      const texts = [...read(renderSvg(scene(other), OUTLINED)).querySelectorAll("text")];
      expect(texts.map(({ textContent }) => textContent).join("")).toBe(other);
    }
  });
});

test("the map's file is kept in the picture, letter for letter", () => {
  const mapFile = `{"title":"a < b & \\"c\\"","quote":"]]> <script>alert(1)</script> 🎉"}`;
  const document = read(renderSvg(sample, { mapFile }));
  expect(document.querySelector("metadata")?.textContent).toBe(mapFile);
});

test("whatever words stand on a map, the picture is sound XML in both ways", () => {
  fc.assert(
    fc.property(someBoard, fc.string({ unit: "binary", maxLength: 40 }), (plan, odd) => {
      const input = { ...aScene(plan), title: odd, methods: `<&"'>\u0000\u001b ${odd}` };
      const scene = layoutScene(input, DARK, aBreaker());
      for (const options of [{}, OUTLINED]) {
        const svg = renderSvg(scene, { ...options, mapFile: odd });
        expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
        expect(svg.isWellFormed()).toBe(true);
        read(svg);
      }
    }),
    { numRuns: 15 },
  );
});
