import { aWorkbook, row } from "./workbooks.ts";
import { describe, expect, test } from "vitest";
import { ImportReader } from "#formats/csv/reader.ts";
import { keyOfStory } from "#formats/csv/knownStories.ts";
import type { FromImport } from "#formats/csv/protocol.ts";
import { evidenceDocument, STORIES_PER_DOCUMENT } from "#journey/change.ts";
import { asId, type ParticipantId, type StudyId } from "#journey/ids.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { lanesInOrder, stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { imported, importOf, NOTHING_HERE, tableOf } from "./importing.ts";
import { bytesOf } from "./makers.ts";

const byFirst = ([a]: readonly unknown[], [b]: readonly unknown[]): number =>
  String(a) < String(b) ? -1 : 1;
const HEADER = "Stage,Touchpoint,Person,Story,Score";
const file = (...rows: readonly string[]) => [HEADER, ...rows].join("\n");

describe("an import makes what is missing, in the order of the file", () => {
  test("stages, touchpoints and the lanes they need", () => {
    const { board } = imported(file("Buy,Pay,Ana,a,1", "Use,Start,Bob,b,5", "Buy,Find,Ana,c,3"));
    expect(stagesInOrder(board).map(({ name }) => name)).toEqual(["Buy", "Use"]);
    expect(touchpointsInOrder(board).map(({ title }) => title)).toEqual(["Pay", "Find", "Start"]);
    expect(lanesInOrder(board).map(({ role }) => role)).toEqual(["touchpoints", "sentiment"]);
  });

  test("what is there already is found by name, whatever its case and spaces", () => {
    const first = imported(file("Buy,Pay,Ana,a,1"));
    const board = {
      stages: stagesInOrder(first.board),
      lanes: lanesInOrder(first.board),
      touchpoints: touchpointsInOrder(first.board),
    };
    const { report, stories } = imported(file(" buy ,PAY,Bob,b,2"), { context: { board } });
    expect(report).toMatchObject({ newStages: 0, newTouchpoints: 0 });
    expect(stories[0]?.["@map-1"]).toBe(board.touchpoints[0]?.id);
  });

  test("a stage without a touchpoint has one of its own name, and the other way round", () => {
    for (const header of ["Stage", "Touchpoint"]) {
      const { board } = imported(`${header},Story\nBuy,a\nUse,b`);
      expect(stagesInOrder(board).map(({ name }) => name)).toEqual(["Buy", "Use"]);
      expect(touchpointsInOrder(board).map(({ title }) => title)).toEqual(["Buy", "Use"]);
    }
  });

  test("without either the stories wait in the tray of the map", () => {
    const { stories, report, board } = imported("Story,Score\na,1\nb,5");
    expect(report.unplaced).toBe(2);
    expect(board.touchpoint.size).toBe(0);
    expect(stories.every((story) => "@map-1" in story && story["@map-1"] === null)).toBe(true);
  });

  test("without either one touchpoint can take all of them", () => {
    const { at, report, board } = imported("Story,Score\na,1\nb,5", {
      context: { allAt: "Store visit" },
    });
    expect(report).toMatchObject({ unplaced: 0, newStages: 1, newTouchpoints: 1 });
    expect(touchpointsInOrder(board).map(({ title }) => title)).toEqual(["Store visit"]);
    expect(at("Store visit")).toHaveLength(2);
  });

  test("where no column says what people agreed to, one answer holds for all rows", () => {
    const context = { consentOfAll: "internal" } as const;
    const agreed = (text: string) =>
      imported(text, { context })
        .stories.map(({ text: said, consent }) => `${said} ${consent}`)
        .toSorted();
    expect(agreed("Story,Score\na,1\nb,5")).toEqual(["a internal", "b internal"]);
    expect(agreed("Story,Score,Consent\na,1,yes\nb,5,")).toEqual(["a quote", "b unknown"]);
    const { stories } = imported("Story,Score\na,1");
    expect(stories.map(({ consent }) => consent)).toEqual(["unknown"]);
  });

  test("where a column names the stops, a row that names none still waits in the tray", () => {
    const text = "Touchpoint,Story,Score\nPay,a,1\n,b,5";
    const { report, at } = imported(text, { context: { allAt: "Store visit" } });
    expect(report.unplaced).toBe(1);
    expect(at("").map(({ text: said }) => said)).toEqual(["b"]);
  });

  test("the columns that nothing was taken from are named", () => {
    const { report } = imported("Story,Score,Link\na,1,http://a\nb,5,http://b", {
      map: ([story, score]) => [
        story ?? { kind: "ignore" },
        score ?? { kind: "ignore" },
        { kind: "ignore" },
      ],
    });
    expect(report.ignoredColumns).toEqual(["Link"]);
  });

  test("what an import would do is told as the import then does it", () => {
    const reader = new ImportReader();
    const heard: FromImport[] = [];
    const tell = (message: FromImport): number => heard.push(message);
    const text = file("Buy,Pay,Ana,a,1", "Use,Start,Bob,b,");
    reader.answer({ kind: "read", bytes: bytesOf(text) }, tell);
    const preview = heard.find((message) => message.kind === "preview");
    const mapping = preview?.result.ok === true ? preview.result.value.mapping : [];
    const asked = { mapping, context: NOTHING_HERE };
    reader.answer({ kind: "effect", number: 7, ...asked }, tell);
    expect(heard.at(-1)).toEqual({
      kind: "effect",
      number: 7,
      result: { ok: true, value: { ...importOf(text).report, repairs: [] } },
    });
  });

  test("a column of texts is not taken for a thousand touchpoints", () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => `told ${n},${n}`);
    expect(() =>
      importOf(`Story,Touchpoint\n${rows.join("\n")}`, {
        map: () => [{ kind: "story" }, { kind: "touchpoint" }],
      }),
    ).toThrow("1,000 touchpoints");
  });

  test("it is one command, named by what it brings", () => {
    const rows = Array.from({ length: 1_204 }, (_, n) => `told ${n},${1 + (n % 5)}`);
    expect(importOf(`Story,Score\n${rows.join("\n")}`).command.name).toBe(
      "Import 1,204 stories from stories.csv",
    );
  });

  test("the same table and the same seed make the very same command", () => {
    const text = file("Buy,Pay,Ana,a,1", "Use,Start,Bob,b,5");
    expect(importOf(text).command).toEqual(importOf(text).command);
  });
});

describe("people", () => {
  test("the same key is the same person; the first value said of them stays, the rest is told", () => {
    const text = "Person,Story,Age,Country\nAna,a,34,Spain\nana ,b,35,\nBob,c,,France";
    const { people, stories, report } = imported(text);
    expect(people).toHaveLength(2);
    const ana = people.find(({ name }) => name === "Ana");
    expect(ana?.[`#${standardAttributeId("age")}`]).toBe(34);
    expect(ana?.[`#${standardAttributeId("country")}`]).toBe("Spain");
    expect(stories.filter(({ participantId }) => participantId === ana?.id)).toHaveLength(2);
    expect(report.repairs).toMatchObject([
      { row: 3, message: "Age “35” differs from what row 2 says of the same person; kept “34”" },
    ]);
  });

  test("somebody who is here already is not doubled, and learns what the file says", () => {
    const id = asId<ParticipantId>("participant-ana");
    const studyId = asId<StudyId>("study-1");
    const home = evidenceDocument(studyId, 3);
    const { command, report } = importOf("Person,Story,Age\nANA,a,34", {
      context: { people: [["Ana", id, studyId, home]] },
    });
    expect(report.people).toBe(0);
    expect(command.writes).toContainEqual({
      op: "set",
      document: home,
      kind: "participant",
      id,
      field: `#${standardAttributeId("age")}`,
      value: 34,
    });
  });

  test("without a column of people each row that is described is a person of its own", () => {
    const { people, stories } = imported("Story,Age\na,34\nb,34");
    expect(people.map(({ name, key }) => [name, key]).toSorted(byFirst)).toEqual([
      ["Row 2", null],
      ["Row 3", null],
    ]);
    expect(new Set(stories.map(({ participantId }) => participantId)).size).toBe(2);
  });

  test("without either nobody is made up", () => {
    const { people, stories } = imported("Story,Score\na,1");
    expect(people).toEqual([]);
    expect(stories[0]?.participantId).toBeNull();
  });

  test("a row whose person is blank has none", () => {
    expect(imported("Person,Story\nNA,a\nBob,b").story("a")?.participantId).toBeNull();
  });

  test("attributes are typed: bands of age are no number, so they get an attribute of their own", () => {
    const { workspace, people } = imported("Person,Story,Age\nAna,a,25-34\nBob,b,35-44");
    const [attribute] = [...workspace.attribute];
    expect(attribute).toMatchObject({ name: "Age", type: "category", section: "demographics" });
    expect(people[0]?.[`#${attribute?.id ?? ""}`]).toMatch(/^\d\d-\d\d$/);
  });

  test("numbers with thousands, dates and choices become what they are", () => {
    const rows = ['Ana,a,"45,000",03.04.2020,x; y', 'Bob,b,"9,500",30.04.2021,z; x'];
    const { workspace, people } = imported(
      `Person,Story,Income,Member since,Interests\n${rows.join("\n")}`,
    );
    const ana = people.find(({ name }) => name === "Ana");
    const since = [...workspace.attribute].find(({ name }) => name === "Member since");
    expect(ana?.[`#${standardAttributeId("income")}`]).toBe(45_000);
    expect(ana?.[`#${since?.id ?? ""}`]).toBe("2020-04-03");
    expect(ana?.[`#${standardAttributeId("interests")}`]).toEqual(["x", "y"]);
  });

  test("points before thousands are read as such and told; codes keep their zeros", () => {
    const rows = ["45.000;01067", "38.500;10115", "61.000;80331"].map(
      (row, at) => `Person ${at + 1};Kasse;Es hat ewig gedauert heute;${row}`,
    );
    const { workspace, people, report } = imported(
      `Person;Touchpoint;Story;Income;PLZ\n${rows.join("\n")}`,
    );
    const first = people.find(({ name }) => name === "Person 1");
    const code = [...workspace.attribute].find(({ name }) => name === "PLZ");
    expect(first?.[`#${standardAttributeId("income")}`]).toBe(45_000);
    expect(first?.[`#${code?.id ?? ""}`]).toBe("01067");
    expect(code).toMatchObject({ type: "place", section: "geography" });
    expect(report.repairs).toEqual([
      { row: 2, message: expect.stringContaining("Income “45.000” was read as 45,000") },
    ]);
  });

  test("days that are written in one number are days where their header says so", () => {
    const days = ["20240213", "20240301", "20231231"];
    const rows = days.map(
      (day, at) => `Person ${at},It took ages to get help,${day},${day},${day}`,
    );
    const { workspace, stories } = imported(
      `Person,Story,Date,Birth date,Articles\n${rows.join("\n")}`,
    );
    const told = new Set(stories.map(({ toldAt }) => toldAt));
    expect(told).toEqual(new Set(["2024-02-13", "2024-03-01", "2023-12-31"]));
    const types = [...workspace.attribute].map(({ name, type }) => `${name}: ${type}`);
    expect(types).toEqual(expect.arrayContaining(["Birth date: date", "Articles: number"]));
  });

  test("names of prototypes are names", () => {
    const { people, workspace } = imported(
      "Person,Story,__proto__,constructor\n__proto__,a,1x,2x\ntoString,b,3x,4x",
      {
        map: () => [
          { kind: "person" },
          { kind: "story" },
          { kind: "attribute", type: "category", section: "behaviour" },
          { kind: "attribute", type: "category", section: "behaviour" },
        ],
      },
    );
    expect(people.map(({ name }) => name).toSorted()).toEqual(["__proto__", "toString"]);
    expect([...workspace.attribute].map(({ name }) => name)).toContain("constructor");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("rows that are on the map already", () => {
  const told = (text: string, who = "", value: number | null = null) =>
    keyOfStory({
      text,
      who,
      toldAt: null,
      rating: value === null ? null : { value, worst: 1, best: 5, wording: "Score" },
    });
  const table = file(
    "Buy,Pay,Ana,the queue was long,4",
    "Buy,Pay,ana ,too few words,2",
    "Buy,Pay,,fine,5",
    "Buy,Pay,Bob,nobody said this before,5",
  );
  const keys = [told("the queue was long", "Ana", 4), told("too few words", "Ana", 2)];
  const fine = told("fine", "", 5);

  test("are left out and told, each with its row", () => {
    const { stories, report } = imported(table, {
      context: { here: { keys: [...keys, fine], isSameFile: false } },
    });
    expect(stories.map(({ text }) => text).toSorted()).toEqual(["fine", "nobody said this before"]);
    expect(report).toMatchObject({ here: 2, stories: 2 });
    expect(report.repairs.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("also such as say little, where the same file was here before", () => {
    const here = { keys: [...keys, fine], isSameFile: true };
    expect(imported(table, { context: { here } }).report).toMatchObject({ here: 3, stories: 1 });
  });

  test("are taken when a person wants them, and counted all the same", () => {
    const context = { here: { keys, isSameFile: true }, takesKnown: true };
    expect(imported(table, { context }).report).toMatchObject({ here: 2, stories: 4 });
  });

  test("answer for one row each: what was told twice is not left out twice", () => {
    const twice = file("Buy,Pay,Ana,the queue was long,4", "Buy,Pay,Ana,the queue was long,4");
    const context = { here: { keys: keys.slice(0, 1), isSameFile: true } };
    expect(imported(twice, { context }).report).toMatchObject({ here: 1, stories: 1 });
  });

  test("when all are, nothing is made", () => {
    const one = file("Buy,Pay,Ana,the queue was long,4");
    const plan = importOf(one, { context: { here: { keys, isSameFile: true } } });
    expect(plan.command.writes).toEqual([]);
  });
});

describe("stories", () => {
  test("signs that a web tool wrote as HTML are read as what they stand for, and told", () => {
    const { stories, report } = imported(
      file("Buy,Pay,Ana,I don&#39;t &amp; won&#x27;t,4", "Buy,Pay,Bob,<b>R&D</b> &unknown; &#0;,2"),
    );
    expect(stories.map(({ text }) => text).toSorted()).toEqual([
      "<b>R&D</b> &unknown; &#0;",
      "I don't & won't",
    ]);
    expect(report.repairs).toEqual([{ row: 2, message: expect.stringContaining("&#39;") }]);
  });

  test("a score without words is a story too, and a row with neither is left out and told", () => {
    const { report, stories } = imported(
      file("Buy,Pay,Ana,NA,4", "Buy,Pay,Bob,,NA", "Buy,Pay,Eve,c,"),
    );
    expect(report).toMatchObject({ stories: 2, scored: 1, wordless: 1, leftOut: 1 });
    expect(report.repairs).toEqual([
      { row: 3, message: "has neither words nor a score; it was left out" },
    ]);
    expect(stories.find(({ text }) => text === "")).toMatchObject({
      score: 50,
      rating: { value: 4, worst: 1, best: 5, wording: "Score" },
    });
  });

  test("a score off the scale is not scored, and its row is told", () => {
    const { report, story } = imported(file("Buy,Pay,Ana,a,4", "Buy,Pay,Ana,b,9"), {
      map: (mapping) =>
        mapping.map((role) =>
          role.kind === "score" ? { ...role, scale: { worst: 1, best: 5 } } : role,
        ),
    });
    expect(story("b")?.score).toBeNull();
    expect(report.repairs).toEqual([{ row: 3, message: "Score: 9 is outside 1..5; not scored" }]);
  });

  test("a date that is none is left empty and told; missing ones are counted", () => {
    const { report, story } = imported(
      "Date,Story\n2026-02-03,a\n2026-02-30,b\n,c\n2026-02-05,d\n2026-02-06,e\n2026-02-07,f",
    );
    expect(story("a")?.toldAt).toBe("2026-02-03");
    expect(story("b")?.toldAt).toBeNull();
    expect(report.undated).toBe(2);
    expect(report.repairs).toMatchObject([{ row: 3 }]);
  });

  test("each rated column of a row is a story at its own stop, told in one breath", () => {
    const rows = ["Ana,long words of Ana,4,,2", "Bob,words of Bob,5,1,3", "Eve,hers,1,2,5"];
    const { at, report } = imported(`Person,Review,Search,Booking,Boarding\n${rows.join("\n")}`);
    expect(report.stories).toBe(8);
    expect(at("Booking").map(({ score }) => score)).toEqual(expect.arrayContaining([-100, -50]));
    const search = at("Search").find(({ text }) => text.includes("Ana"));
    const boarding = at("Boarding").find(({ text }) => text.includes("Ana"));
    expect(search?.tellingId).not.toBeNull();
    expect(search?.tellingId).toBe(boarding?.tellingId);
    expect(search?.participantId).toBe(boarding?.participantId);
    expect(search?.rating?.wording).toBe("Search");
  });

  test("numbers that mean that nobody rated make no story", () => {
    const rows = ["a,0,4,5", "b,3,0,5", "c,4,2,5", "d,1,5,5"];
    const { at } = imported(`Review,Food,Staff,Seats\n${rows.join("\n")}`, {
      map: (mapping) =>
        mapping.map((role) => (role.kind === "rating" ? { ...role, notRated: [0] } : role)),
    });
    expect(at("Food")).toHaveLength(3);
    expect(at("Staff")).toHaveLength(3);
  });

  test("channels are found by their usual names, tags are parted, consent is read", () => {
    const { story, workspace } = imported(
      "Story,Channel,Tags,Consent\na,E-Mail,slow; price,yes\nb,Call,price,no\nc,Fax,,\nd,fax,,perhaps",
    );
    expect(story("a")).toMatchObject({
      channelId: "email",
      tags: ["slow", "price"],
      consent: "quote",
    });
    expect(story("b")).toMatchObject({ channelId: "phone", consent: "refused" });
    expect([...workspace.channel].map(({ name }) => name)).toEqual(["Fax"]);
    expect(story("c")?.channelId).toBe(story("d")?.channelId);
    expect(story("d")?.consent).toBe("unknown");
  });

  test.each([
    ["Yes", "quote"],
    ["yes, you may quote me", "quote"],
    ["May be quoted", "quote"],
    ["Yes, but only internally", "internal"],
    ["no, internal only", "internal"],
    ["Only inside the team", "internal"],
    ["No, please don't.", "refused"],
    ["Not to be quoted", "refused"],
    ["never", "refused"],
    ["Consent not asked", "unknown"],
    ["no answer", "unknown"],
    ["yes, if I see it first", "unknown"],
  ])("“%s” under a question about quoting is consent “%s”", (cell, consent) => {
    const said = "They asked for my salary before anything else";
    const { stories } = imported(`Story;Score;May we quote you?\n${said};1;${cell}\nb;5;no`);
    expect(stories.find(({ text }) => text === said)?.consent).toBe(consent);
  });

  test("a row that stands twice comes in twice, and is told", () => {
    const row = "Buy,Pay,Ana,It took a very long time,2";
    const { report } = imported(file(row, "Buy,Pay,Bob,Fine,4", row));
    expect(report.stories).toBe(3);
    expect(report.repairs).toMatchObject([{ row: 4, message: expect.stringContaining("row 2") }]);
  });

  test("a story longer than 20,000 characters is cut, never in the middle of one, and told", () => {
    const { stories, report } = imported(`Story\n${"a".repeat(19_999)}😀${"b".repeat(10)}`);
    expect(stories[0]?.text).toHaveLength(19_999);
    expect(report.repairs[0]?.message).toContain("20,000");
  });

  test("the report keeps the notes of all rows, to be saved, and counts them", () => {
    const rows = Array.from({ length: 1_500 }, (_, n) => `told ${n},nonsense ${n}`);
    const { report } = importOf(`Story,Score\n${rows.join("\n")}`, {
      map: () => [{ kind: "story" }, { kind: "score", scale: { worst: 1, best: 5 }, notRated: [] }],
    });
    expect(report.repairs).toHaveLength(1_500);
    expect(report.repairsTotal).toBe(1_500);
  });

  test("a study holds at most so many stories a part, then begins the next", () => {
    const rows = Array.from({ length: STORIES_PER_DOCUMENT + 10 }, (_, n) => `told ${n}`);
    const { command } = importOf(`Story\n${rows.join("\n")}`);
    const parts = command.writes.flatMap((write) =>
      write.kind === "story" ? [write.document.split(":")[2]] : [],
    );
    expect(parts.filter((part) => part === "0")).toHaveLength(STORIES_PER_DOCUMENT);
    expect(parts.filter((part) => part === "1")).toHaveLength(10);
  });

  test("an import without a column of stories is refused", () => {
    expect(() => importOf("a,b,c\n1,2,3")).toThrow("No column is the story");
  });
});

describe("the reader of the import worker", () => {
  const ask = (reader: ImportReader, request: Parameters<ImportReader["answer"]>[0]) => {
    const answers: FromImport[] = [];
    reader.answer(request, (answer) => answers.push(structuredClone(answer)));
    return answers;
  };

  test("shows the first rows with a mapping, then plans with progress", () => {
    const reader = new ImportReader();
    const rows = Array.from({ length: 1_200 }, (_, n) => `Buy,Pay,P${n},told ${n},${1 + (n % 5)}`);
    const [preview] = ask(reader, { kind: "read", bytes: bytesOf(file(...rows)) });
    if (preview?.kind !== "preview" || !preview.result.ok) throw new Error("no preview");
    const { value } = preview.result;
    expect(value).toMatchObject({ rowCount: 1_200, source: { delimiter: "," }, hasHeader: true });
    expect(value.rows.length).toBeLessThan(100);
    const answers = ask(reader, {
      kind: "plan",
      mapping: value.mapping,
      context: NOTHING_HERE,
      seed: 1,
    });
    expect(answers.filter(({ kind }) => kind === "progress").length).toBeGreaterThan(1);
    expect(answers.at(-1)).toMatchObject({ kind: "plan", result: { ok: true } });
  });

  test("a file that is refused leaves nothing to plan from", () => {
    const reader = new ImportReader();
    ask(reader, { kind: "read", bytes: bytesOf(file("Buy,Pay,Ana,a,1")) });
    ask(reader, { kind: "read", bytes: bytesOf("") });
    const [plan] = ask(reader, { kind: "plan", mapping: [], context: NOTHING_HERE, seed: 1 });
    expect(plan).toMatchObject({ kind: "plan", result: { ok: false } });
  });

  test("an effect says what an import would do, before it is done; without a file it is refused", () => {
    const reader = new ImportReader();
    const asked = { kind: "effect", number: 3, context: NOTHING_HERE } as const;
    const nothing = ask(reader, { ...asked, mapping: [] });
    expect(nothing).toMatchObject([
      {
        kind: "effect",
        number: 3,
        result: { ok: false, problem: { message: "No file is open." } },
      },
    ]);
    expect(
      ask(reader, { kind: "plan", mapping: [], context: NOTHING_HERE, seed: 1 }),
    ).toMatchObject([
      { kind: "plan", result: { ok: false, problem: { message: "No file is open." } } },
    ]);
    const rows = Array.from({ length: 9 }, (_, n) => `Buy,Pay,P${n},told ${n},no rating`);
    const [preview] = ask(reader, {
      kind: "read",
      bytes: bytesOf(file(...rows, `Buy,Pay,Ann,${"word".repeat(200)},1`)),
    });
    if (preview?.kind !== "preview" || !preview.result.ok) throw new Error("no preview");
    const { mapping, rows: shown } = preview.result.value;
    expect(shown.at(-1)?.[3]).toMatch(/^(?:word)+…$/u);
    expect(shown.at(-1)?.[3]?.length).toBe(501);
    const [effect] = ask(reader, { ...asked, mapping });
    expect(effect).toMatchObject({ number: 3, result: { ok: true, value: { stories: 10 } } });
    expect(JSON.stringify(effect)).not.toContain("writes");
    const ignored = mapping.map(() => ({ kind: "ignore" }) as const);
    expect(ask(reader, { ...asked, mapping: ignored })).toMatchObject([
      { result: { ok: false, problem: { kind: "no-story" } } },
    ]);
  });

  test("a person may read the same bytes another way", () => {
    const reader = new ImportReader();
    const bytes = bytesOf("a;b,c\n1;2,3");
    const [semicolons] = ask(reader, { kind: "read", bytes, delimiter: ";" });
    const workbook = aWorkbook({
      sheets: { A: row(1, "story"), B: row(1, "words") + row(2, "Fine") },
    });
    const [sheetB] = ask(reader, { kind: "read", bytes: workbook, sheet: "B" });
    expect(sheetB).toMatchObject({
      result: { value: { header: ["words"], source: { sheet: "B", sheets: ["A", "B"] } } },
    });
    const [headless] = ask(reader, { kind: "read", bytes, hasHeader: false });
    expect(semicolons).toMatchObject({ result: { value: { header: ["a", "b,c"] } } });
    expect(headless).toMatchObject({ result: { value: { rowCount: 2 } } });
  });
});

test("20,000 rows are read and planned", () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, n) =>
      `Stage ${n % 7},Stop ${n % 40},P${n % 900},told ${n} in a few words of mine,${1 + (n % 5)}`,
  );
  const text = file(...rows);
  expect(tableOf(text).rows).toHaveLength(20_000);
  expect(importOf(text).report.stories).toBe(20_000);
});

test("where rows of one person differ, the report names the first rows, how many follow, and what stands", () => {
  const rows = [34, 35, 35, 36, 37, 38].map((age) => `Ann,I waited a long time,${age}`);
  const { report } = imported(["Name,Story,Age", ...rows].join("\n"));
  expect(report.repairs).toContainEqual({
    row: 3,
    message:
      "Age “35” differs from what row 2 says of the same person; kept “34”; the first value also stands against rows 4, 5, 6 and 1 more",
    each: [
      [3, 35],
      [4, 35],
      [5, 36],
      [6, 37],
      [7, 38],
    ].map(([row, age]) => ({
      row,
      message: `Age “${age}” differs from what row 2 says of the same person; kept “34”`,
    })),
  });
  expect(report.differing).toBe(5);
});

test("what is told of many rows in the same words is told once, with each of them beneath", () => {
  const rows = Array.from({ length: 6 }, () => ",Pay,").join("\n");
  const { report } = importOf(`story,touchpoint,score\nIt took three tries,Pay,2\n${rows}\n`);
  expect(report).toMatchObject({ leftOut: 6, repairsTotal: 1 });
  expect(report.repairs).toMatchObject([{ row: 3, more: 5 }]);
  expect(report.repairs[0]?.each?.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8]);
});

test("a round of interviews is called as its file is, without the ending; the file stays beside it", () => {
  const { workspace } = imported("story\nIt took three tries to pay", {
    context: { fileName: "Spring 2026.v2.csv" },
  });
  expect([...workspace.study]).toMatchObject([
    { name: "Spring 2026.v2", source: "Spring 2026.v2.csv" },
  ]);
});
