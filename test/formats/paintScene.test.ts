import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { canvasMeasure } from "#formats/canvas/canvasMeasure.ts";
import { fontFilesOf, textsIn } from "#formats/font/sceneFonts.ts";
import { paintBlob } from "#formats/png/paintBlob.ts";
import { paintScene } from "#formats/png/paintScene.ts";
import { renderPng } from "#formats/png/renderPng.ts";
import type { Scene, SceneItem } from "#scene/displayList.ts";

/** A canvas that keeps what it was told, in order. */
class Told {
  readonly lines: string[] = [];
  readonly state: Record<string, unknown> = {};
  readonly context: OffscreenCanvasRenderingContext2D;

  constructor() {
    const { lines, state } = this;
    this.context = new Proxy({} as OffscreenCanvasRenderingContext2D, {
      get:
        (_, name) =>
        (...args: readonly unknown[]) => {
          if (name === "measureText") return { width: 7 };
          const how = /^(?:fill|stroke)/.test(String(name))
            ? ` ${String(state[String(name).startsWith("fill") ? "fillStyle" : "strokeStyle"])}`
            : "";
          lines.push(`${String(name)} ${args.map(String).join(" ")}${how}`.trim());
          return undefined;
        },
      set: (_, name, value) => {
        state[String(name)] = value;
        return true;
      },
    });
  }
}

class FakePath {
  #text = "";
  constructor(d = "") {
    this.#text = d;
  }
  roundRect(...sides: readonly number[]): void {
    this.#text = `rect ${sides.join(",")}`;
  }
  toString(): string {
    return `[${this.#text}]`;
  }
}

const font = { size: 12, weight: 400 } as const;
const text = (more: Partial<Extract<SceneItem, { kind: "text" }>>): SceneItem => ({
  kind: "text",
  x: 5,
  y: 9,
  text: "Hello",
  font,
  fill: "#111111",
  ...more,
});

function aScene(...items: readonly SceneItem[]): Scene {
  return { width: 20, height: 10, background: "#ffffff", title: "T", items };
}

function painted(scene: Scene, isTransparent = false): readonly string[] {
  const told = new Told();
  paintScene(told.context, scene, 2, isTransparent);
  return told.lines;
}

/** The first bytes of a PNG of this size. */
function pngOf(width: number, height: number): Blob {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return new Blob([bytes], { type: "image/png" });
}

/** A browser whose canvas gives a picture of this size; null: none. */
function browserThatPaints(size: readonly [number, number] | null, gives = true): void {
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext(): unknown {
        return gives ? new Told().context : null;
      }
      convertToBlob(): Promise<Blob | null> {
        return Promise.resolve(size === null ? null : pngOf(...size));
      }
    },
  );
  vi.stubGlobal("document", {
    fonts: { load: () => Promise.resolve([]), ready: Promise.resolve() },
  });
}

beforeEach(() => {
  vi.stubGlobal("Path2D", FakePath);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a picture", () => {
  it("paints the ground unless it is to be seen through, then its things in their order", () => {
    const scene = aScene(
      { kind: "rect", x: 1, y: 2, width: 3, height: 4, radius: 1, fill: "#aa0000" },
      { kind: "path", d: "M0 0L5 5", stroke: "#00aa00", dash: [2, 1], x: 3, scale: 2 },
      { kind: "group", id: "g", label: "Group", items: [text({})] },
    );
    const lines = [
      "scale 2 2",
      "fillRect 0 0 20 10 #ffffff",
      "fill [rect 1,2,3,4,1] #aa0000",
      "save",
      "translate 3 0",
      "scale 2 2",
      "setLineDash 2,1",
      "stroke [M0 0L5 5] #00aa00",
      "setLineDash",
      "restore",
      "fillText Hello 5 9 #111111",
    ];
    expect(painted(scene)).toEqual(lines);
    expect(painted(scene, true)).toEqual(lines.filter((line) => !line.startsWith("fillRect")));
  });

  it("draws what says no more than it must where it stands, as large as it is, in one line", () => {
    const scene = aScene(
      { kind: "rect", x: 1, y: 2, width: 3, height: 4, stroke: "#aa0000" },
      { kind: "path", d: "M0 0L5 5", y: 4, fill: "#00aa00", opacity: 0.5 },
    );
    expect(painted(scene, true)).toEqual([
      "scale 2 2",
      "setLineDash",
      "stroke [rect 1,2,3,4,0] #aa0000",
      "setLineDash",
      "save",
      "translate 0 4",
      "scale 1 1",
      "fill [M0 0L5 5] #00aa00",
      "restore",
    ]);
  });

  it("sets a rim behind a text over a line, and runs a text the way it is read", () => {
    const told = new Told();
    const halo = text({ halo: "#eeeeee", anchor: "middle", direction: "rtl" });
    paintScene(told.context, aScene(halo), 1, true);
    expect(told.lines.slice(1)).toEqual([
      "strokeText Hello 5 9 #eeeeee",
      "fillText Hello 5 9 #111111",
    ]);
    expect(told.state).toMatchObject({ direction: "rtl", textAlign: "center" });
    paintScene(told.context, aScene(text({ anchor: "end" }), text({})), 1, true);
    expect(told.state).toMatchObject({ direction: "ltr", textAlign: "start" });
  });

  it("asks for the files of the font that its words need, once each, however deep they stand", () => {
    const scene = aScene(text({}), {
      kind: "group",
      id: "g",
      label: "G",
      items: [
        text({ text: "Ещё" }),
        text({ font: { size: 9, weight: 700 } }),
        { kind: "rect", x: 0, y: 0, width: 1, height: 1 },
      ],
    });
    expect(textsIn(scene.items)).toHaveLength(3);
    const files = fontFilesOf(scene).map(({ subset, weight }) => `${subset} ${weight}`);
    expect(new Set(files).size).toBe(files.length);
    expect(files).toContain("latin 400");
    expect(files).toContain("latin 700");
    expect(files.some((file) => file.startsWith("cyrillic"))).toBe(true);
  });

  it("is of the size it was asked for, or refused in words: never empty and never shrunk", async () => {
    const scene = aScene(text({}));
    const options = { scale: 2, isTransparent: false };
    browserThatPaints([40, 20]);
    expect(await renderPng(scene, options)).toMatchObject({ ok: true });
    browserThatPaints([39, 20]);
    expect(await renderPng(scene, options)).toMatchObject({ ok: false });
    browserThatPaints(null);
    expect(await renderPng(scene, options)).toMatchObject({ problem: { kind: "too-large" } });
    browserThatPaints([40, 20], false);
    expect(await paintBlob({ scene, ...options })).toBeNull();
    const wide = { ...scene, width: 40_000, height: 30_000 };
    expect(await renderPng(wide, options)).toMatchObject({
      problem: { message: expect.stringMatching(/^80000 × 60000 pixels are more .* SVG/) },
    });
    const endless = await renderPng({ ...scene, width: 1e7, height: 1e7 }, options);
    expect(endless).toMatchObject({
      problem: { message: expect.stringMatching(/at once\. Choose SVG, which has no limit\.$/u) },
    });
    const long = await renderPng({ ...scene, width: 40_000, height: 8_000 }, options);
    expect(long).toMatchObject({
      problem: { message: expect.stringMatching(/Choose a scale of 0\.9 or less, or SVG/u) },
    });
  });

  it("is painted elsewhere, on the page where that fails, and not at all once it is cancelled", async () => {
    class Painter extends EventTarget {
      readonly #says: (painter: Painter) => void;
      isEnded = false;
      constructor(says: (painter: Painter) => void) {
        super();
        this.#says = says;
      }
      postMessage(): void {
        this.#says(this);
      }
      terminate(): void {
        this.isEnded = true;
      }
    }
    const paint = async (says: (painter: Painter) => void, signal?: AbortSignal) => {
      const painter = new Painter(says);
      const startWorker = (): Worker => painter as unknown as Worker;
      const options = { scale: 2, isTransparent: false, startWorker };
      const result = await renderPng(
        aScene(text({})),
        signal === undefined ? options : { ...options, signal },
      );
      expect(painter.isEnded).toBe(true);
      return result;
    };
    browserThatPaints([40, 20]);
    const sends = (painter: Painter) =>
      painter.dispatchEvent(new MessageEvent("message", { data: pngOf(40, 20) }));
    expect(await paint(sends)).toMatchObject({ ok: true });
    expect(await paint((painter) => painter.dispatchEvent(new Event("error")))).toMatchObject({
      ok: true,
    });
    const abort = new AbortController();
    expect(await paint(() => abort.abort(), abort.signal)).toMatchObject({
      problem: { kind: "cancelled" },
    });
  });

  it("measures words with a canvas, or by their length where there is none", () => {
    browserThatPaints(null);
    const measure = canvasMeasure();
    expect([measure("Hello", font), measure("Hello", font)]).toEqual([7, 7]);
    browserThatPaints(null, false);
    expect(canvasMeasure()("Hello", font)).toBeCloseTo(5 * 12 * 0.55);
  });
});
