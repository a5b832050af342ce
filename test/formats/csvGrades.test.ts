import { describe, expect, test } from "vitest";
import { turnedRound } from "#formats/csv/ratingGuess.ts";
import { imported, kindsOf, roleIn } from "./importing.ts";

const GOOD = "Alles ging sehr schnell und ich war zufrieden";
const BAD = "Der Bote kam nicht und niemand ist ans Telefon gegangen";

/** A German file with a grade of 1 and one of 6. */
function graded(header: string): string {
  return `Kunde;Phase;Kommentar;${header}\nA;Kauf;"${GOOD}";1\nB;Kauf;"${BAD}";6\nC;Kauf;"${GOOD}";3\n`;
}

function scoresIn(file: string): readonly number[] {
  return imported(file)
    .stories.map(({ score }) => score ?? 0)
    .toSorted((a, b) => a - b);
}

describe("German school grades: 1 is the best", () => {
  test.each(["Note", "Noten", "Ihre Note", "Note 1-6", "Gesamtnote", "Schulnote", "Zensur"])(
    "“%s” in a German table",
    (header) => {
      expect(roleIn(graded(header), "score")).toMatchObject({
        kind: "score",
        scale: { worst: 6, best: 1 },
      });
      expect(scoresIn(graded(header))).toEqual([-100, 20, 100]);
    },
  );

  test("where only the texts are German", () => {
    const file = `Id,Text,Note\n1,"${GOOD}",1\n2,"${BAD}",5\n`;
    expect(roleIn(file, "score")).toMatchObject({ scale: { worst: 6, best: 1 } });
  });

  test("of each touchpoint", () => {
    const file = "Kunde;Note Bestellung;Note Lieferung\nA;1;5\nB;2;3\n";
    expect(roleIn(file, "rating")).toMatchObject({
      kind: "rating",
      scale: { worst: 6, best: 1 },
    });
    expect(scoresIn(file)).toEqual([-60, 20, 60, 100]);
  });

  test("a French note is none, nor is one whose header says otherwise, or one up to 10", () => {
    const french = `Client;Étape;Commentaire;Note\nA;Achat;"Très bien, rapide et aimable";5\nB;Achat;"Le livreur est arrivé en retard";1\n`;
    expect(roleIn(french, "score")).toMatchObject({ scale: { worst: 1, best: 5 } });
    const swiss = "Note (1 = sehr schlecht, 6 = sehr gut)";
    expect(roleIn(graded(swiss), "score")).toMatchObject({ scale: { worst: 1, best: 6 } });
    const ten = graded("Note").replaceAll(";6", ";9").replaceAll(";3", ";8");
    expect(roleIn(ten, "score")).toMatchObject({ scale: { worst: 0, best: 10 } });
  });

  test("a French note out of 20 is a score", () => {
    const file = `Client;Étape;Commentaire;Note sur 20\nA;Achat;"Très bien";10\nB;Achat;"Pas du tout";20\n`;
    expect(roleIn(file, "score")).toMatchObject({
      kind: "score",
      scale: { worst: 0, best: 20 },
    });
  });

  test("turned round, answers in words keep what they mean", () => {
    const reading = { scale: { worst: 6, best: 1 }, answers: [["sehr gut", 1]] as const };
    expect(turnedRound(reading)).toEqual({
      scale: { worst: 1, best: 6 },
      answers: [["sehr gut", 6]],
    });
  });
});

test("a rating of a conversation is its score, one by which a firm rates its customers is not", () => {
  const file = (header: string) => `User ID,${header},Remark\nu1,2,"${BAD}"\nu2,5,"${GOOD}"\n`;
  expect(kindsOf(file("Conversation rating"))["Conversation rating"]).toBe("score");
  expect(kindsOf(file("Lead score"))["Lead score"]).toBe("attribute");
});
