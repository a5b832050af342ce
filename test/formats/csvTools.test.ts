import { describe, expect, test } from "vitest";
import { stopsOf } from "#formats/csv/stops.ts";
import { guessMapping } from "#formats/csv/mapping.ts";
import { imported, kindsOf, roleIn, tableOf } from "./importing.ts";

const A = "The checkout was confusing and I gave up twice";
const B = "Setting it up took ten minutes, just as promised";

describe("exports as survey and research tools write them", () => {
  test("Microsoft Forms: a question and its rating are one touchpoint", () => {
    const file = `ID,Completion time,How was your onboarding?,Rate your onboarding,How was your first invoice?,Rate your first invoice\n1,1/13/26 10:11,${A},1,"${B}",5\n2,2/14/26 9:00,"${B}",4,${A},2\n`;
    const table = tableOf(file);
    const mapping = guessMapping(table);
    expect(stopsOf(table.header, mapping)).toMatchObject([
      { title: "Onboarding", words: 2, rating: 3 },
      { title: "First invoice", words: 4, rating: 5 },
    ]);
    expect(imported(file).report).toMatchObject({ stories: 4, scored: 4, unplaced: 0 });
  });

  test("words under a step, and its score beside them", () => {
    const kinds = kindsOf(
      `Participant,Discover,Discover score,Buy,Buy score\nP1,${A},2,"${B}",5\nP2,"${B}",4,${A},1\n`,
    );
    expect(Object.values(kinds)).toEqual(["person", "words", "rating", "words", "rating"]);
  });

  test("Notion: a page's title names nobody where participants are", () => {
    const file = `Name,Participant,Quote\nNote 1,P1,${A}\nNote 2,P1,"${B}"\n`;
    expect(kindsOf(file)).toMatchObject({ Name: "ignore", Participant: "person" });
    expect(imported(file).people.map(({ name }) => name)).toEqual(["P1"]);
    const called = `Name,Participant,Quote\nAna,P1,${A}\nAna,P1,"${B}"\n`;
    expect(kindsOf(called)).toMatchObject({ Name: "name", Participant: "person" });
  });

  test("Dovetail: who took part is the person, not who marked it; when it was marked describes nobody", () => {
    const file = `Highlight,Author,Highlight created at,Participant\n${A},mia@x.org,2026-01-10T11:00:00Z,Ana\n"${B}",mia@x.org,2026-01-11T11:00:00Z,Bo\n`;
    expect(kindsOf(file)).toMatchObject({ Participant: "person" });
    expect(imported(file).people).toHaveLength(2);
  });

  test("Trustpilot: who wrote the review, by id and by name", () => {
    const file = `Review Username,Review User Id,Review Content,Review Stars\nAna B,5f1,${A},1\nBo C,5f2,"${B}",5\n`;
    expect(Object.values(kindsOf(file))).toEqual(["name", "person", "story", "score"]);
  });

  test("Delighted: the type of a survey is no touchpoint, a type that says where is", () => {
    const file = (type: string) => `Survey type,Comment,Score\n${type},${A},3\n${type},"${B}",9\n`;
    expect(kindsOf(file("nps"))["Survey type"]).not.toBe("touchpoint");
    expect(kindsOf(file("First payment"))["Survey type"]).toBe("touchpoint");
  });
});

test.each([
  ["Ihr Alter", "Geschlecht"],
  ["Votre sexe", "Âge"],
])("questions with an owner name ready attributes: %s", (own, other) => {
  const kinds = kindsOf(`${own},${other},Comment\n34,x,${A}\n34,y,"${B}"\n`);
  expect(kinds).toMatchObject({ [own]: "attribute", [other]: "attribute" });
});

test("the question for a name is no attribute", () => {
  const file = `#,What's your name?,Comment\nk1ab,Ana,${A}\nk2ab,Bo,"${B}"\n`;
  expect(kindsOf(file)["What's your name?"]).toBe("name");
});

describe("relations of Notion", () => {
  const page = (name: string, of = "https://www.notion.so/") =>
    `${name} (${of}${name.replaceAll(/\W+/g, "-")}-0123456789abcdef0123456789abcdef?pvs=21)`;

  test("are read by the names of the pages that they link, and it is told", () => {
    const table = tableOf(
      [
        "Quote,Participant,Stage",
        `The setup was smooth for us,${page("Ann Smith")},${page("Onboarding (new)", "https://acme.notion.site/")}`,
        `I waited three days for it,"${page("Lee, Bob")}, ${page("Cy")}",Support`,
        `It went well this time,Dora,Support (Support%200123456789abcdef0123456789abcdef.md)`,
      ].join("\n"),
    );
    expect(table.rows.map((row) => row.slice(1))).toEqual([
      ["Ann Smith", "Onboarding (new)"],
      ["Lee, Bob; Cy", "Support"],
      ["Dora", "Support"],
    ]);
    expect(table.repairs.map(({ message }) => message)).toEqual([
      expect.stringContaining("“Participant” links pages of Notion"),
      expect.stringContaining("“Stage” links pages of Notion"),
    ]);
  });

  test("a story that names a page, and addresses of other tools, stay as they are", () => {
    const told =
      "It is all on our page (https://www.notion.so/Page-0123456789abcdef0123456789abcdef)";
    const file = `Story,Picture\n${told},a.png (https://x.com/a.png)\nNothing works here,\nAll is well here,\n`;
    const { rows, repairs } = tableOf(file);
    expect(rows[0]).toEqual([told, "a.png (https://x.com/a.png)"]);
    expect(repairs).toEqual([]);
  });

  test("a long cell full of brackets is read in no time", () => {
    const long = `${"a (".repeat(200_000)})`;
    const begun = performance.now();
    expect(tableOf(`Story,B\n${long},1\n${long},2\n`).rows).toHaveLength(2);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe("columns with a scale each in their headers", () => {
  const SCALED =
    "person,Search (1-5),Checkout (0-10),Delivery (1=best 6=worst),comment\n" +
    "Ann,5,10,1,It all went well for me\nBo,1,0,6,Nothing went well at all\nCy,3,5,3,Some of it went well\n";

  test("rate a touchpoint each, whatever their scales", () => {
    const { at } = imported(SCALED);
    const ratings = ["Search", "Checkout", "Delivery"].map((title) =>
      at(title)
        .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
        .map(({ rating, score }) => [rating?.worst, rating?.best, score]),
    );
    expect(ratings).toEqual([
      [
        [1, 5, 100],
        [1, 5, 0],
        [1, 5, -100],
      ],
      [
        [0, 10, 100],
        [0, 10, 0],
        [0, 10, -100],
      ],
      [
        [6, 1, 100],
        [6, 1, 20],
        [6, 1, -100],
      ],
    ]);
  });

  test("one alone beside numbers of no scale is the score of the story", () => {
    const file = "person,Feeling (1-5),orders,comment\nAnn,5,10,It went well\nBo,1,44,It did not\n";
    expect(kindsOf(file)).toMatchObject({ "Feeling (1-5)": "score", orders: "attribute" });
  });
});

test("an answer in words with a picture before it is the same answer", () => {
  const file =
    "person,story,mood\nAnn,It went well,😀 Positive\nBo,It did not,😡 Negative\nCy,So it went,😐 Neutral\n";
  expect(roleIn(file, "score").answers).toEqual([
    ["😀 positive", 4],
    ["😡 negative", 2],
    ["😐 neutral", 3],
  ]);
});

describe("a bare column of names beside people", () => {
  test("is the title of a note where the people are named, or where it is numbered", () => {
    const named =
      "Name,Participant,Story\nIntro call,Ann Smith,It went well\nFollow up,Bo Lee,It did not\n";
    expect(kindsOf(named)).toMatchObject({ Name: "ignore", Participant: "person" });
    const numbered = "Name,Participant,Story\nNote 1,ann,It went well\nNote 2,bo,It did not\n";
    expect(kindsOf(numbered)).toMatchObject({ Name: "ignore", Participant: "person" });
  });

  test("says what they are called where they have keys; a uuid is one", () => {
    const keyed =
      "Respondent uuid,Name,Story\nu1-aa,Ann Smith,It went well\nu2-bb,Bo Lee,It did not\n";
    expect(kindsOf(keyed)).toMatchObject({ "Respondent uuid": "person", Name: "name" });
  });
});
