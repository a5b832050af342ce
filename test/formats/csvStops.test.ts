import { describe, expect, test } from "vitest";
import { keyOfStory } from "#formats/csv/knownStories.ts";
import { asId } from "#journey/ids.ts";
import { imported, importOf, kindsOf } from "./importing.ts";

describe("words that are about a touchpoint each", () => {
  const PAIRS =
    "Name,Booking rating,Booking comment,Check-in rating,Check-in comment,Anything else?\n" +
    "Ana,5,Found a flight in no time,2,Queue was forty minutes long,\n" +
    "Ben,4,,,Nobody was at the desk,I would fly with them again\n";

  test("stand beside its rating, at its touchpoint alone; what is told besides waits in the tray", () => {
    expect(kindsOf(PAIRS)).toMatchObject({
      "Booking rating": "rating",
      "Booking comment": "words",
      "Check-in comment": "words",
      "Anything else?": "story",
    });
    const { at, report } = imported(PAIRS);
    const told = (title: string) =>
      at(title)
        .map(({ text, score }) => `${text}: ${score}`)
        .toSorted();
    expect(told("Booking")).toEqual([": 50", "Found a flight in no time: 100"]);
    expect(told("Check-in")).toEqual([
      "Nobody was at the desk: null",
      "Queue was forty minutes long: -50",
    ]);
    expect(told("")).toEqual(["I would fly with them again: null"]);
    expect(report).toMatchObject({ newTouchpoints: 2, people: 2, unplaced: 1 });
  });

  test("that only ask why are about what was rated before them", () => {
    const file =
      "How was the order?,Why?,How was the delivery?,Why?\n" +
      "5,It was all so easy,1,It never came at all\n2,No card was taken,4,It came a day early\n";
    const { at } = imported(file);
    expect(at("How was the order?").map(({ score }) => String(score))).toEqual(
      expect.arrayContaining(["100", "-50"]),
    );
    expect(at("How was the delivery?").map(({ text }) => text)).toContain("It never came at all");
  });

  test("need no ratings where the columns are steps of a journey", () => {
    const file =
      "Participant,Role,Awareness,Purchase,Onboarding\n" +
      "P1,CFO,A colleague told me at lunch,It took six weeks to sign,Nobody told us who to call\n" +
      "P2,Ops,I saw a talk last May,Paid by card in two minutes,\n";
    const { board, stories } = imported(file);
    expect([...board.touchpoint].map(({ title }) => title).toSorted()).toEqual([
      "Awareness",
      "Onboarding",
      "Purchase",
    ]);
    expect(stories).toHaveLength(5);
  });

  test("come in again without doubling anything", () => {
    const first = imported(PAIRS);
    const keys = first.stories.map((story) =>
      keyOfStory({
        text: story.text,
        who: first.workspace.participant.get(asId(story.participantId ?? ""))?.key ?? "",
        toldAt: story.toldAt,
        rating: story.rating,
      }),
    );
    const again = importOf(PAIRS, { context: { here: { keys, isSameFile: true } } });
    expect(again.report).toMatchObject({ here: 2, stories: 0 });
  });
});

test("parts of one question are called by what differs, and keep its wording", () => {
  const file =
    "How satisfied were you with: - Booking,How satisfied were you with: - Support,Why is that?\n" +
    "5,2,The agent hung up on me\n4,1,It was quick but rude\n";
  const { at } = imported(file);
  expect(at("Booking").map(({ rating }) => rating?.wording)).toEqual([
    "How satisfied were you with: - Booking",
    "How satisfied were you with: - Booking",
  ]);
});
