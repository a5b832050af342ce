import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commandInFolder } from "./inFolder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = new URL("../../../shared/data/real/", import.meta.url);
const telecom = fileURLToPath(new URL("telecom-journey-nps.csv", shared));
const isHere = existsSync(telecom);
if (!isHere) console.warn("SKIPPED: the real interviews are not on this machine (../shared/data)");

const { at, wayfelt } = commandInFolder();

/** Runs the real command, as a person does in a terminal. */
function inTerminal(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [join(root, "scripts/wayfelt.mjs"), ...args], {
    cwd: at.folder,
    encoding: "utf8",
    maxBuffer: 50_000_000,
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

const file = (name: string, text: string): string => {
  writeFileSync(join(at.folder, name), text);
  return name;
};
const saved = (name: string) => JSON.parse(readFileSync(join(at.folder, name), "utf8"));
const statsOf = (name: string) => JSON.parse(wayfelt("stats", name, "--json").out);

const SMALL = [
  "Phase,Stop,Who,What they said,How easy,When,Country,Age",
  'Buy,Pay,Ana,"It said ""error"", twice",2,31/01/2026,Spain,34',
  "Buy,Pay,Bob,Fine,5,02/02/2026,France,51",
  "Use,Start,Ana,Quick,4,03/02/2026,Spain,34",
  "Use,Start,Eve,,1,,France,",
  "Use,Start,Eve,NA,,,France,",
].join("\n");

const ALL = [
  ["--story", "What they said"],
  ["--stage", "Phase"],
  ["--touchpoint", "Stop"],
  ["--person", "Who"],
  ["--score", "How easy"],
  ["--scale", "1..5"],
  ["--date", "When"],
  ["--attribute", "Country", "Age"],
].flat();

describe("import into a map that is there", () => {
  const first = "Who,Stop,Said,Ease,Plan\nana,Pay,It took three tries to pay,2,Basic\n";
  const next = `${first.replace("Basic", "Pro")}bob,Pay,Paid within a minute or so,5,Pro\n`;
  const columns =
    "--person Who --touchpoint Stop --story Said --score Ease --scale 1..5 --attribute Plan";
  const flags = columns.split(" ");

  test("adds what is new, brings people up to date by their key and doubles nothing", () => {
    wayfelt("import", file("first.csv", first), ...flags, "--out", "first.json");
    const into = ["--into", "first.json", "--out", "next.json"];
    const { code, out } = wayfelt("import", file("next.csv", next), ...flags, ...into);
    expect(code).toBe(0);
    expect(out).toContain("1 story from 2 rows, 1 scored, 1 person");
    expect(out).toContain("1 row on the map already, 1 person updated");
    const { participants, stories, map } = saved("next.json");
    expect(stories).toHaveLength(2);
    const plans = participants.map(({ attributes }: { attributes: object }) =>
      Object.values(attributes).join(),
    );
    expect(plans).toEqual(["Pro", "Pro"]);
    expect(map).toMatchObject({ id: saved("first.json").map.id, grewFrom: [expect.any(String)] });
    expect(statsOf("next.json").map).toMatchObject({ n: 2, people: 2, mean: 25 });
  });

  test("is the same map grown: merged with the one before, nothing is in conflict", () => {
    const { code, out } = wayfelt("merge", "first.json", "next.json", "--out", "both.json");
    expect({ code, out }).toEqual({ code: 0, out: expect.not.stringContaining("conflict") });
    expect(saved("both.json").stories).toHaveLength(2);
  });

  test.each([
    [["--into", "first.json", "--title", "Other"], "--title"],
    [["--into", "missing.json"], "missing.json cannot be read"],
    [["--into", "next.csv"], "next.csv"],
    [["--into", "first.json", "--out", "first.json"], "is the file that is read"],
  ])("%j is a mistake", (more, said) => {
    const { code, error } = wayfelt("import", "next.csv", ...flags, ...more);
    expect(code).toBe(2);
    expect(error).toContain(said);
  });
});

describe("import", () => {
  test("makes a map of stages, stops, people and scored stories", () => {
    file("small.csv", SMALL);
    const { code, out, error } = wayfelt(
      "import",
      "small.csv",
      ...ALL,
      "--out",
      "small.wayfelt.json",
    );
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("4 stories from 5 rows, 4 scored, 3 people, 2 stages, 2 touchpoints");
    expect(out).toContain("Row 6: has neither words nor a score; it was left out");
    const map = saved("small.wayfelt.json");
    expect(map).toMatchObject({ format: "wayfelt", version: 1, map: { title: "small" } });
    expect(map.stages.map(({ name }: { name: string }) => name)).toEqual(["Buy", "Use"]);
    const ana = map.participants.find(({ name }: { name: string }) => name === "Ana");
    expect(ana.attributes).toEqual({ "attribute-country": "Spain", "attribute-age": 34 });
    const quick = map.stories.find(({ text }: { text: string }) => text === "Quick");
    expect(quick).toMatchObject({
      participantId: ana.id,
      score: 50,
      toldAt: "2026-02-03",
      rating: { value: 4, worst: 1, best: 5, wording: "How easy" },
    });
  });

  test("the same file and options give the same bytes; other options another map", () => {
    file("twice.csv", SMALL);
    wayfelt("import", "twice.csv", ...ALL, "--out", "a.wayfelt.json");
    wayfelt("import", "twice.csv", ...ALL, "--out", "b.wayfelt.json");
    wayfelt("import", "twice.csv", ...ALL, "--title", "Other", "--out", "c.wayfelt.json");
    expect(saved("b.wayfelt.json")).toEqual(saved("a.wayfelt.json"));
    expect(saved("c.wayfelt.json").map.id).not.toBe(saved("a.wayfelt.json").map.id);
    expect(JSON.stringify(saved("a.wayfelt.json"))).not.toContain("createdAt");
  });

  test("only the column of stories must be named; without --out the map is the output", () => {
    file("stories.csv", "Words\nFine\nSlow\n");
    const { code, out, error } = wayfelt("import", "stories.csv", "--story", "words");
    const map = JSON.parse(out);
    expect(code).toBe(0);
    expect(map.stories).toHaveLength(2);
    expect(map.touchpoints).toEqual([]);
    expect(error).toContain("2 unplaced");
  });

  test("a scale of 5..1 says that 1 is best", () => {
    file("grades.csv", "Words,Grade\nGreat,1\nBad,5\n");
    const options = ["--story", "Words", "--score", "Grade", "--scale", "5..1"];
    wayfelt("import", "grades.csv", ...options, "--out", "grades.wayfelt.json");
    const scores = saved("grades.wayfelt.json").stories.map(
      ({ text, score }: { text: string; score: number }) => [text, score],
    );
    expect(Object.fromEntries(scores)).toEqual({ Great: 100, Bad: -100 });
  });

  test("a scale may have negative ends", () => {
    file("signed.csv", "Words,Mood\nGreat,2\nBad,-2\n");
    const options = ["--story", "Words", "--score", "Mood", "--scale", "-2..2"];
    expect(wayfelt("import", "signed.csv", ...options, "--out", "s.wayfelt.json").code).toBe(0);
    expect(saved("s.wayfelt.json").stories).toHaveLength(2);
  });

  test("columns that rate each make a touchpoint; numbers that mean unrated make no story", () => {
    file("wide.csv", "Who,Said,Search,Book,Fly\nAna,Long,4,0,2\nBob,Short,5,1,3\n");
    const options = ["--story", "Said", "--person", "Who", "--rating", "Search", "Book", "Fly"];
    const more = ["--scale", "1..5", "--not-rated", "0"];
    wayfelt("import", "wide.csv", ...options, ...more, "--out", "wide.wayfelt.json");
    const { stages } = statsOf("wide.wayfelt.json");
    const read = stages.map(({ name, n, mean }: { name: string; n: number; mean: number }) => [
      name,
      n,
      mean,
    ]);
    expect(read).toEqual([
      ["Search", 2, 75],
      ["Book", 1, -100],
      ["Fly", 2, -25],
    ]);
  });

  test("one column may be two things, and a doubled header is named by its letter", () => {
    file("double.csv", "Said,Score,Score\nFine,4,9\nBad,1,2\n");
    const twice = wayfelt("import", "double.csv", "--story", "Said", "--score", "Score");
    expect(twice).toMatchObject({ code: 2 });
    expect(twice.error).toContain("column:B or column:C");
    const options = ["--story", "Said", "--score", "column:C", "--scale", "0..10"];
    const { out } = wayfelt("import", "double.csv", ...options, "--attribute", "column:C");
    const map = JSON.parse(out);
    expect(
      map.stories
        .map(({ score }: { score: number }) => score)
        .toSorted((a: number, b: number) => a - b),
    ).toEqual([-60, 80]);
    expect(map.participants).toHaveLength(2);
  });

  test("what had to be guessed is told", () => {
    file("guess.csv", "Said,Score,Day\nFine,4,03/04/2026\nBad,1,05/06/2026\n");
    const options = ["--story", "Said", "--score", "Score", "--date", "Day"];
    const { error } = wayfelt("import", "guess.csv", ...options);
    expect(error).toContain('"Score" was read as a scale of 1..5');
    expect(error).toContain("--date-order dmy or mdy");
    const { out } = wayfelt("import", "guess.csv", ...options, "--date-order", "mdy");
    expect(out).toContain('"toldAt":"2026-03-04"');
  });
});

describe("stats", () => {
  test("n, people, mean, interval and bands of the map, its stages and touchpoints", () => {
    file("stats.csv", SMALL);
    wayfelt("import", "stats.csv", ...ALL, "--out", "stats.wayfelt.json");
    const { map, stages, unplaced } = statsOf("stats.wayfelt.json");
    expect(unplaced).toBe(0);
    expect(map).toMatchObject({ name: "stats", stories: 4, n: 4, people: 3, mean: 0 });
    expect(stages[0]).toMatchObject({
      name: "Buy",
      n: 2,
      people: 2,
      mean: 25,
      bands: [0, 1, 0, 0, 1],
      touchpoints: [{ name: "Pay", n: 2, mean: 25 }],
    });
    const [low, high] = stages[0].interval;
    expect(low).toBeLessThan(25);
    expect(high).toBeGreaterThan(25);
  });

  test("in words where nobody asks for JSON", () => {
    file("words.csv", SMALL);
    wayfelt("import", "words.csv", ...ALL, "--out", "words.wayfelt.json");
    const { out } = wayfelt("stats", "words.wayfelt.json");
    expect(out).toContain("Pay: mean 25.0");
  });

  test("what had to be mended in a map is told on the standard error", () => {
    const text = JSON.stringify({ format: "wayfelt", version: 1, map: { id: "m", title: "T" } });
    file("thin.wayfelt.json", text);
    const { code, out, error } = wayfelt("stats", "thin.wayfelt.json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).map).toMatchObject({ n: 0, mean: null, interval: null });
    expect(error).toContain("stages: the list is missing");
  });

  test.runIf(isHere)("telecom: the four stages read what an independent count gives", () => {
    const columns = ["--stage", "SURVEY_SUB_TYPE", "--story", "text", "--score", "NPS_SCORE"];
    const options = [...columns, "--scale", "0..10", "--date", "CUSTOMER_RESPONSE_DATE"];
    wayfelt("import", telecom, ...options, "--out", "telecom.wayfelt.json");
    const { stages } = statsOf("telecom.wayfelt.json");
    const read = stages.map(
      ({ name, n, mean, stories }: { name: string; n: number; mean: number; stories: number }) => [
        name,
        stories,
        n,
        mean.toFixed(3),
      ],
    );
    expect(read).toEqual([
      ["Order", 971, 962, "14.449"],
      ["First Payment", 1150, 1130, "-6.265"],
      ["Equipment Received", 234, 231, "-34.719"],
      ["Service in Use", 30, 30, "-58.000"],
    ]);
  });
});

test("share leaves the curve and takes the people away", () => {
  file("share.csv", SMALL);
  const made = wayfelt(
    "import",
    "share.csv",
    "--story",
    "What they said",
    "--person",
    "Who",
    "--stage",
    "Phase",
    "--touchpoint",
    "Stop",
    "--score",
    "How easy",
    "--scale",
    "1..5",
    "--attribute",
    "Country",
    "Age",
    "--out",
    "share.wayfelt.json",
  );
  expect(made.code).toBe(0);
  const { code, out } = wayfelt("share", "share.wayfelt.json", "--out", "shared.wayfelt.json");
  expect([code, out]).toEqual([0, "shared.wayfelt.json: 0 of 4 stories with their words."]);
  const text = readFileSync(join(at.folder, "shared.wayfelt.json"), "utf8");
  for (const secret of ["Ana", "Bob", "Eve", "Spain", "Quick", "34"]) {
    expect(text).not.toMatch(new RegExp(`\\b${secret}\\b`, "u"));
  }
  const figures = (name: string) =>
    statsOf(name).stages.map(({ name: stage, n, people, mean, interval }: never) => [
      stage,
      n,
      people,
      mean,
      interval,
    ]);
  expect(figures("shared.wayfelt.json")).toEqual(figures("share.wayfelt.json"));
});

describe("mistakes are told on the standard error, with exit code 2 and no output", () => {
  const mistake = (...args: readonly string[]): string => {
    const { code, out, error } = wayfelt(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).not.toContain("    at ");
    return error;
  };
  const table = () => file("table.csv", "Said,Score\nFine,4\n");

  test("no command, or one that is not there", () => {
    expect(mistake()).toContain("Name a command");
    expect(mistake("imprt")).toContain('no command "imprt"');
  });

  test("a column that is not there, with those that are", () => {
    const error = mistake("import", table(), "--story", "Sad");
    expect(error).toContain('there is no column "Sad"');
    expect(error).toContain('"Said", "Score"');
  });

  test("a flag that is not there, one without its value, one given twice", () => {
    expect(mistake("import", table(), "--stroy", "Said")).toContain("--stroy");
    expect(mistake("import", table(), "--story")).toContain("--story needs a value");
    expect(mistake("import", table(), "--story", "Said", "--story", "Score")).toContain("2 times");
  });

  test("no file, a file that is not there, a folder", () => {
    expect(mistake("import", "--story", "Said")).toContain("Name the file");
    expect(mistake("import", "gone.csv", "--story", "Said")).toContain("no such file");
    expect(mistake("import", ".", "--story", "Said")).toContain("folder");
    expect(mistake("stats", "gone.wayfelt.json")).toContain("no such file");
  });

  test("no column of stories", () => {
    expect(mistake("import", table())).toContain("--story is missing");
  });

  test.each(["0-10", "5", "3..3", "a..b", "..5"])("a scale of %s", (scale) => {
    const args = ["--story", "Said", "--score", "Score", "--scale", scale];
    expect(mistake("import", table(), ...args)).toContain("WORST..BEST");
  });

  test("a score that is none, without a scale to read it by", () => {
    file("words.csv", "Said,Score\nFine,blue\nBad,green\n");
    expect(mistake("import", "words.csv", "--story", "Said", "--score", "Score")).toContain(
      "--scale",
    );
  });

  test("an output that cannot be written", () => {
    const args = ["--story", "Said", "--out", "no/such/folder/x.wayfelt.json"];
    expect(mistake("import", table(), ...args)).toContain("cannot be written");
  });

  test("a table that is none", () => {
    file("book.csv", "PK\u0003\u0004 and so on");
    expect(mistake("import", "book.csv", "--story", "Said")).toContain(
      "workbook cannot be read: it ends before its list of parts",
    );
    file("quote.csv", 'Said\n"never closed\n');
    expect(mistake("import", "quote.csv", "--story", "Said")).toContain("line 2");
  });

  test("a map that is none", () => {
    file("broken.wayfelt.json", '{"format":"wayfelt",');
    expect(mistake("stats", "broken.wayfelt.json")).toContain("line 1");
    file("other.json", '{"format":"journeymap","version":1}');
    expect(mistake("stats", "other.json")).toContain("not a Wayfelt file");
  });

  test("flags that contradict one another", () => {
    const args = ["--story", "Said", "--score", "Score", "--rating", "Score"];
    expect(mistake("import", table(), ...args)).toContain("one of them");
    expect(mistake("import", table(), "--story", "Said", "--date-order", "dmy")).toContain(
      "--date",
    );
  });
});

describe("in a terminal", () => {
  test("imports, then tells what the map says", () => {
    file("real.csv", SMALL);
    const made = inTerminal("import", "real.csv", ...ALL, "--out", "real.wayfelt.json");
    expect(made).toMatchObject({ code: 0, error: "" });
    const told = inTerminal("stats", "real.wayfelt.json", "--json");
    expect(told).toMatchObject({ code: 0, error: "" });
    expect(JSON.parse(told.out).stages).toHaveLength(2);
    expect(JSON.parse(told.out)).toEqual(statsOf("real.wayfelt.json"));
  });

  test("a mistake ends with code 2 and says why on the standard error alone", () => {
    const { code, out, error } = inTerminal("import", "gone.csv", "--story", "Said");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toBe("gone.csv cannot be read: there is no such file or folder.\n");
  });
});

test("help is no mistake", () => {
  for (const args of [["--help"], ["help"], ["import", "--help"]]) {
    const { code, out } = wayfelt(...args);
    expect(code).toBe(0);
    expect(out).toContain("--story COL");
  }
});

test("merge puts two copies of a map together, the same whichever is named first, and tells the conflicts", () => {
  file("merge.csv", SMALL);
  wayfelt(
    "import",
    "merge.csv",
    "--story",
    "What they said",
    "--touchpoint",
    "Stop",
    "--out",
    "base.wayfelt.json",
  );
  const base = readFileSync(join(at.folder, "base.wayfelt.json"), "utf8");
  expect(base).toContain('"text":"Fine"');
  file("one.wayfelt.json", base.replace('"text":"Fine"', '"text":"Fine, in the end"'));
  file(
    "two.wayfelt.json",
    base.replace('"text":"Fine"', '"text":"Fine!"').replace("Quick", "So quick"),
  );
  const merge = (a: string, b: string, out: string) =>
    wayfelt(
      "merge",
      `${a}.wayfelt.json`,
      `${b}.wayfelt.json`,
      "--base",
      "base.wayfelt.json",
      "--out",
      out,
    );
  const { code, out, error } = merge("one", "two", "ab.wayfelt.json");
  expect([code, out]).toEqual([0, "ab.wayfelt.json: One thing the two sides want otherwise"]);
  expect(error.split("\n").slice(1)).toEqual([
    "  one.wayfelt.json: Fine, in the end",
    "  two.wayfelt.json: Fine!",
    "  Stays: Both",
  ]);
  merge("two", "one", "ba.wayfelt.json");
  const text = readFileSync(join(at.folder, "ab.wayfelt.json"), "utf8");
  expect(readFileSync(join(at.folder, "ba.wayfelt.json"), "utf8")).toBe(text);
  for (const words of ["Fine, in the end", "Fine!", "So quick"]) expect(text).toContain(words);

  const without = wayfelt(
    "merge",
    "one.wayfelt.json",
    "two.wayfelt.json",
    "--out",
    "c.wayfelt.json",
  );
  expect(without.error).toContain("Name one with --base.");
  file("other.wayfelt.json", base.replace(/"map": \{"id":"[^"]+"/, '"map": {"id":"map-other"'));
  const other = wayfelt(
    "merge",
    "one.wayfelt.json",
    "other.wayfelt.json",
    "--out",
    "d.wayfelt.json",
  );
  expect([other.code, other.error]).toEqual([2, expect.stringContaining("is another map")]);
  const over = wayfelt(
    "merge",
    "one.wayfelt.json",
    "two.wayfelt.json",
    "--out",
    "two.wayfelt.json",
  );
  expect([over.code, over.error]).toEqual([2, expect.stringContaining("is the file that is read")]);
});
