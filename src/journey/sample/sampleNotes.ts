import type { Grade, OpportunityStatus } from "#journey/opportunity.ts";
import type { SampleRole, StageName } from "./sampleFrame.ts";
import type { StopKey } from "./sampleStops.ts";

/** What the team wrote beside the journey: lane, stage, and the notes of that cell from the top. */
export const SAMPLE_NOTES: readonly (readonly [
  role: Extract<SampleRole, "thoughts" | "pains" | "opportunities" | "notes">,
  stage: StageName,
  texts: readonly string[],
])[] = [
  ["thoughts", "It breaks down", ["Can I leave the water in it until the morning?"]],
  ["thoughts", "Compare", ["Will it fit under the worktop?", "Is that price with everything?"]],
  ["thoughts", "Order", ["What if I can’t be in that day?"]],
  ["thoughts", "Wait and delivery", ["Do I dare go to the shops?"]],
  ["thoughts", "First washes", ["Is it meant to sound like that?"]],
  ["thoughts", "Living with it", ["Who do I ring, the shop or the maker?"]],

  [
    "pains",
    "It breaks down",
    ["Help pages sell a new machine while the floor is wet", "The advice line closes at six"],
  ],
  ["pains", "Compare", ["Depth, noise and shortest programme are three pages deep"]],
  ["pains", "Order", ["Insurance comes back with a tick", "One address for each order"]],
  [
    "pains",
    "Wait and delivery",
    [
      "A new date comes without a reason and without a choice",
      "A day off work for a van that never left",
      "Texts are sent to landlines",
    ],
  ],
  [
    "pains",
    "First washes",
    ["Some programmes exist only in the app", "The guide is too small to read"],
  ],
  ["pains", "Living with it", ["The same story told to four people"]],

  ["opportunities", "It breaks down", ["Put “How to stop the water” first on every fault page"]],
  [
    "opportunities",
    "Compare",
    [
      "Depth, decibels and shortest programme on the first page",
      "Ask reviewers again after a year",
    ],
  ],
  ["opportunities", "Order", ["Several addresses in one order"]],
  [
    "opportunities",
    "Wait and delivery",
    [
      "Ask before moving a date: three new days to choose from, in the message",
      "A third button for drivers: not loaded",
      "Let the crew know what went wrong before they ring the bell",
    ],
  ],
  [
    "opportunities",
    "First washes",
    ["Bring the short programme back to the dial", "One household code instead of many accounts"],
  ],
  ["opportunities", "Living with it", ["One case, one owner, until it is solved"]],

  ["notes", "Order", ["Only one person tried to pay monthly. Find two or three more."]],
  [
    "notes",
    "Wait and delivery",
    ["Most date changes fell into two weeks of March. Ask the depot what happened."],
  ],
  ["notes", "First washes", ["The app divides people. Read both sides before changing it."]],
  [
    "notes",
    "Living with it",
    ["No stories about the warranty yet: a gap, not a zero. Ask in the next round."],
  ],
];

/** What the team said of its opportunities, by their words: where, how much each would do and take, whose it is and how far. */
export const SAMPLE_ESTIMATES: ReadonlyMap<
  string,
  readonly [at: StopKey, impact: Grade, effort: Grade, owner: string, status: OpportunityStatus]
> = new Map([
  [
    "Put “How to stop the water” first on every fault page",
    ["error-code", 4, 1, "Web team", "done"],
  ],
  [
    "Depth, decibels and shortest programme on the first page",
    ["compare", 4, 2, "Web team", "started"],
  ],
  ["Ask reviewers again after a year", ["reviews", 2, 2, "", "idea"]],
  ["Several addresses in one order", ["checkout", 2, 4, "Shop systems", "idea"]],
  [
    "Ask before moving a date: three new days to choose from, in the message",
    ["news", 5, 3, "Deliveries", "planned"],
  ],
  ["A third button for drivers: not loaded", ["news", 4, 2, "Deliveries", "idea"]],
  ["Let the crew know what went wrong before they ring the bell", ["carry", 3, 2, "", "idea"]],
  ["One household code instead of many accounts", ["app", 3, 4, "App team", "idea"]],
  ["One case, one owner, until it is solved", ["help", 5, 5, "Service", "planned"]],
]);
