import { describe, expect, test } from "vitest";
import { bundledFont } from "#cli/bundledFont.ts";
import { type Io, UsageError } from "#cli/io.ts";
import { afterCommand } from "#cli/loadMap.ts";
import { runRender } from "#cli/runRender.ts";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { emptyBoard, emptyWorkspace } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";

const font = bundledFont();

function sampleFile(): string {
  const { command, mapId } = sampleMap(mintFrom(seeded32(1)), "2026-06-01T00:00:00Z");
  const { workspace, board } = afterCommand(command, emptyWorkspace(), emptyBoard());
  const file = gatherMap(workspace, board, mapId);
  if (file === null) throw new Error("no sample");
  return writeMapFile(file);
}

const FILE = sampleFile();

/** Runs the command over files in memory. */
function render(...args: readonly string[]): {
  readonly written: ReadonlyMap<string, string>;
  readonly said: string;
} {
  const written = new Map<string, string>();
  const said: string[] = [];
  const io: Io = {
    readFile: (path) => {
      if (path !== "map.wayfelt.json") throw new Error("no such file");
      return new TextEncoder().encode(FILE);
    },
    writeFile: (path, text) => {
      if (path.startsWith("/nowhere/")) throw new Error("no such folder");
      written.set(path, text);
    },
    isSameFile: (a, b) => a === b,
    out: (text) => said.push(text),
    error: (text) => said.push(text),
  };
  runRender(args, io, font);
  return { written, said: said.join("\n") };
}

describe("render", () => {
  test("draws the whole map and says how large and how much of it", () => {
    const { written, said } = render("map.wayfelt.json", "--out", "map.svg");
    const svg = written.get("map.svg") ?? "";
    expect(svg).toMatch(/^<\?xml/u);
    expect(svg).toContain('inkscape:label="Looking up the error code"');
    expect(svg).toContain('aria-label="Web"');
    expect(said).toMatch(/^map\.svg: \d+ × \d+, (\d+) of \1 touchpoints$/u);
  });

  test("draws the same file for the same map", () => {
    const once = render("map.wayfelt.json", "--out", "map.svg");
    const again = render("map.wayfelt.json", "--out", "map.svg");
    expect(again.written).toEqual(once.written);
  });

  test("leaves text as text when asked", () => {
    const { written } = render("map.wayfelt.json", "--out", "map.svg", "--text");
    const svg = written.get("map.svg") ?? "";
    expect(svg).toContain(">Looking up the error</text>");
    expect(svg).not.toContain("<use ");
  });

  test("draws in dark colours when asked", () => {
    const { written } = render("map.wayfelt.json", "--out", "map.svg", "--theme", "dark");
    expect(written.get("map.svg")).toContain("#1b1b1f");
  });

  test("draws the curves of the first two segments over that of everyone, as the editor opens with them", () => {
    const { written } = render("map.wayfelt.json", "--out", "map.svg", "--text");
    const svg = written.get("map.svg") ?? "";
    expect(svg).toContain(">Children at home</text>");
    expect(svg).toContain(">No children at home</text>");
    expect(svg).toContain("stroke-dasharray");
  });

  test("leaves the names of people out", () => {
    const { written } = render("map.wayfelt.json", "--out", "map.svg", "--text");
    expect(FILE).toContain("Josephine Ward");
    expect(written.get("map.svg")).not.toContain("Josephine Ward");
  });
});

test.each([
  [[], /one map file/u],
  [["map.wayfelt.json"], /--out is missing/u],
  [["map.wayfelt.json", "--out", "map.pdf"], /SVG only/u],
  [["map.wayfelt.json", "--out", "map.svg", "--theme", "sepia"], /light or dark/u],
  [["map.wayfelt.json", "--out", "map.svg", "--colour", "red"], /no flag --colour/u],
  [["gone.wayfelt.json", "--out", "map.svg"], /cannot be read/u],
  [["map.wayfelt.json", "--out", "/nowhere/map.svg"], /cannot be written/u],
])("render %j is refused with a reason", (args, reason) => {
  expect(() => render(...args)).toThrow(UsageError);
  expect(() => render(...args)).toThrow(reason);
});
