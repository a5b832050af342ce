import { describe, expect, it } from "vitest";
import { addStories } from "#journey/commands/stories.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { finished } from "#kit/finished.ts";
import { heldBackSteps } from "#session/heldBack.ts";
import { Workshop } from "../journey/workshop.ts";

describe("what is held back when a map leaves", () => {
  it("counts whose words may come along, and names what on the map tells who somebody is", () => {
    const workshop = new Workshop();
    workshop.run((context) => addParticipant(context, "Anna Weatherby"));
    const stop = workshop.touchpoint("Ask Weatherby to call back");
    workshop.touchpoint("Wait at home");
    workshop.run((context) =>
      addStories(context, stop, [
        { text: "He came at nine.", consent: "quote" },
        { text: "Anna said he would come.", consent: "quote" },
        { text: "Call me at 0170 1234567.", consent: "quote" },
        { text: "He did not come." },
        { text: "Do not print this.", consent: "refused" },
      ]),
    );
    expect(finished(heldBackSteps(workshop))).toEqual({
      stories: 5,
      told: 1,
      notAgreed: 2,
      givingAway: 2,
      labels: ["Ask Weatherby to call back"],
    });
  });

  it("says nothing where no map is open", () => {
    const { workspace } = new Workshop();
    expect(finished(heldBackSteps({ workspace, board: null, mapId: null }))).toBeNull();
  });
});
