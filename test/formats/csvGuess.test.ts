import { describe, expect, test } from "vitest";
import { columnName, letterOf, standardOf } from "#formats/csv/headers.ts";
import { guessAll, guessMapping } from "#formats/csv/mapping.ts";
import { imported, kindsOf, roleIn, tableOf } from "./importing.ts";

const SAID = "It took three calls until somebody could help me with it";

describe("what each column is, is guessed from headers and values", () => {
  test("plain English headers", () => {
    const text = `Stage,Touchpoint,Participant,Story,Score,Date,Channel,Tags,Consent\nBuy,Checkout,Ana,"${SAID}",2,2026-03-01,web,a;b,yes\n`;
    expect(Object.values(kindsOf(text))).toEqual([
      "stage",
      "touchpoint",
      "person",
      "story",
      "score",
      "date",
      "channel",
      "tags",
      "consent",
    ]);
  });

  test.each([
    ["Kontaktpunkt;Person;Geschichte;Wert", "touchpoint person story score"],
    ["Phase;Kunde;Kommentar;Bewertung", "stage person story score"],
    ["Etape;Client;Commentaire;Note", "stage person story score"],
    ["Fase;Cliente;Comentarios;Puntuación", "stage person story score"],
  ])("headers in other languages: %s", (header, kinds) => {
    const file = `${header}\nKasse;Jörg;"${SAID}";2\nKasse;Änne;"${SAID}";4\n`;
    expect(Object.values(kindsOf(file)).join(" ")).toBe(kinds);
  });

  test.each(["customer_id", "RespondentID", "respondent id", "User ID", "author_id", "Name"])(
    "“%s” names the person",
    (header) => {
      expect(kindsOf(`${header},Comment\n17,"${SAID}"`)[header]).toBe("person");
    },
  );

  test.each([
    "May we quote?",
    "May we quote you? (yes/no)",
    "Can we use this as a quote",
    "I agree to be quoted",
    "Consent to quote",
    "Dürfen wir Sie zitieren?",
  ])("“%s” names the consent", (header) => {
    expect(kindsOf(`${header},Comment\nyes,"${SAID}"`)[header]).toBe("consent");
  });

  test("a question about quotes that is answered in words is no consent", () => {
    const header = "Do you have a quote for us?";
    expect(kindsOf(`${header},Comment\nTea first,"${SAID}"\nSlow,"${SAID}"`)[header]).not.toBe(
      "consent",
    );
  });

  test("of an id and a name the id is the person", () => {
    expect(kindsOf(`Name,Participant ID,Story\nAna,7,"${SAID}"`)).toMatchObject({
      "Participant ID": "person",
    });
  });

  test("without a telling header the wordiest column is the story", () => {
    expect(kindsOf(`q1,q2,q3\n4,"${SAID}",web\n5,"${SAID} today",app`).q2).toBe("story");
  });

  test("several columns on one scale are a touchpoint each", () => {
    const rows = ["4,5,2", "1,3,4", "5,5,1"].map((row) => `Ana,"${SAID}",${row},yes`);
    const kinds = kindsOf(`Person,Review,Search,Booking,Boarding,Recommended\n${rows.join("\n")}`);
    expect(kinds).toMatchObject({
      Search: "rating",
      Booking: "rating",
      Boarding: "rating",
      Recommended: "attribute",
    });
  });

  test("with a column of touchpoints there is one score, and other numbers describe people", () => {
    const rows = [1, 2, 3, 4, 5].map((n) => `Buy,P${n},"${SAID}",${n},${n},${6 - n}`);
    const kinds = kindsOf(`Touchpoint,Person,Story,Score,Trust,Children\n${rows.join("\n")}`);
    expect(kinds).toMatchObject({ Score: "score", Trust: "attribute", Children: "attribute" });
  });

  test("a question with a scale is the score where no column is called so", () => {
    expect(kindsOf(`How easy was it?,Story\n4,"${SAID}"\n2,"${SAID}"\n5,"${SAID}"`)).toMatchObject({
      "How easy was it?": "score",
    });
  });

  test("a header that names its scale is the score", () => {
    const file = `visitor,story,How it felt (-2 to 2),age\nAna,"${SAID}",1,34\nBo,"${SAID}",2,61`;
    expect(kindsOf(file)).toMatchObject({ visitor: "person", "How it felt (-2 to 2)": "score" });
    expect(roleIn(file, "score").scale).toEqual({ worst: -2, best: 2 });
  });

  test("numbers are a better score than words about them", () => {
    const rows = ["Promoter,9", "Passive,7", "Detractor,0"].map((row) => `"${SAID}",${row}`);
    expect(kindsOf(`text,NPS_RATING,NPS_SCORE\n${rows.join("\n")}`)).toMatchObject({
      NPS_SCORE: "score",
      NPS_RATING: "ignore",
    });
  });

  test("the date of the answer is when it was told, not that of birth or purchase", () => {
    const row = `1980-01-02,2026-01-02,2026-03-04,"${SAID}"`;
    expect(kindsOf(`Birth date,Purchase date,Response date,Story\n${row}`)).toMatchObject({
      "Response date": "date",
    });
  });

  test("months are dates of the person, as exact as they are known", () => {
    const file = [
      "Name,Story,Told,Date Flown,Bought",
      ...Array.from(
        { length: 24 },
        (_, row) =>
          `Ann ${row},I waited a long time for it,2025-01-0${1 + (row % 9)},${row % 2 === 0 ? "August" : "May"} 2024,2024-0${1 + (row % 3)}`,
      ),
    ].join("\n");
    expect(guessMapping(tableOf(file)).slice(2)).toEqual([
      { kind: "date", order: "ymd", isAmbiguous: false },
      { kind: "attribute", type: "date", section: "behaviour" },
      { kind: "attribute", type: "date", section: "behaviour" },
    ]);
    const [ann] = imported(file).people;
    expect(Object.values(ann ?? {})).toEqual(expect.arrayContaining(["2024-08", "2024-03"]));
  });

  test.each(["name", "Full name", "participant name", "customer", "Respondent"])(
    "“%s” is who told it, also where most gave no name",
    (header) => {
      const rows = ["Ann Lee", "李雷", '"O\'Neil, Pat"', "12", "", "", "", "", "", ""];
      const file = [`${header},Story`, ...rows.map((name) => `${name},I waited a long time`)];
      expect(kindsOf(file.join("\n"))[header]).toBe("person");
    },
  );

  test("a date that only a person can read says so", () => {
    expect(roleIn(`Date,Story\n03/04/2025,"${SAID}"`, "date").isAmbiguous).toBe(true);
    expect(roleIn(`Date,Story\n13/04/2025,"${SAID}"`, "date")).toMatchObject({
      order: "dmy",
      isAmbiguous: false,
    });
  });

  test("where nobody is named and nothing describes people, nothing is an attribute", () => {
    const kinds = kindsOf(`Stage,Story,Score,Quarter\nBuy,"${SAID}",4,Q1\nUse,"${SAID}",2,Q2`);
    expect(kinds.Quarter).toBe("ignore");
  });

  test("answers in words are listed with what they seem to mean, and the unknown with nothing", () => {
    const file = "story,score\na,good\nb,very happy\nc,meh\nd,good";
    expect(roleIn(file, "score").answers).toEqual([
      ["good", 4],
      ["very happy", 5],
      ["meh", null],
    ]);
  });

  test("ids, links and texts of their own in each row describe nobody", () => {
    const rows = Array.from({ length: 30 }, (_, n) => `P${n},"${SAID}",${n}77,http://a/${n},T${n}`);
    const kinds = kindsOf(`Person,Story,Order ID,Link,Headline\n${rows.join("\n")}`);
    expect(kinds).toMatchObject({ "Order ID": "ignore", Link: "ignore", Headline: "ignore" });
  });

  test("what each column would be in another role is offered from the whole file", () => {
    const rows = Array.from({ length: 300 }, (_, n) => `"${SAID}",${n < 299 ? 1 : 9}`);
    const { offers } = guessAll(tableOf(`story,value of it\n${rows.join("\n")}`));
    expect(offers[1]?.score.scale.best).toBeGreaterThanOrEqual(9);
    expect(offers[1]?.attribute.type).toBe("category");
  });
});

describe("headers", () => {
  test.each([
    ["Gender", "Sex"],
    ["author_country", "Country"],
    ["CustomerAge", "Age"],
    ["What is your age", undefined],
    ["Occupation", "Job title"],
    ["marital_status", "Family status"],
    ["Household income", "Income"],
    ["Number of employees", "Employees"],
    ["Alter", "Age"],
    ["Wohnort", "City"],
    ["Seat Type", undefined],
    ["Title", undefined],
  ])("“%s” is the ready attribute %s", (header, name) => {
    expect(standardOf(header)?.name).toBe(name);
  });

  test("columns have letters as in a spreadsheet", () => {
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });

  test("a blank or doubled header is called by its letter", () => {
    const header = ["story", "", "story"];
    expect(header.map((_, at) => columnName(header, at))).toEqual([
      "story (A)",
      "Column B",
      "story (C)",
    ]);
  });
});
