import type { TouchpointKind } from "#journey/touchpoint.ts";
import type { ChannelKey, StageName } from "./sampleFrame.ts";

/** The touchpoints of the sample, by the names that its stories call them. */
export type StopKey =
  | "error-code"
  | "checker"
  | "advice-line"
  | "compare"
  | "reviews"
  | "chat"
  | "shop"
  | "checkout"
  | "instalments"
  | "confirmation"
  | "delivery-day"
  | "news"
  | "window"
  | "carry"
  | "old-machine"
  | "app"
  | "guide"
  | "first-wash"
  | "warranty"
  | "help"
  | "engineer"
  | "parts"
  | "measuring"
  | "stock"
  | "route"
  | "failed"
  | "spares";

/** A touchpoint of the sample. */
export interface SampleStop {
  readonly key: StopKey;
  readonly stage: StageName;
  readonly role: "touchpoints" | "backstage";
  readonly title: string;
  readonly channels: readonly ChannelKey[];
  readonly kind: TouchpointKind;
  /** How much the stop matters to the organisation, 0..10. */
  readonly matters: number | null;
  readonly note: string;
  /** What the interviewer asked about it; null where nobody was asked. */
  readonly question: string | null;
}

type Row = readonly [
  key: StopKey,
  title: string,
  kind: TouchpointKind,
  channels: readonly ChannelKey[],
  matters: number | null,
  question: string | null,
  note?: string,
];

function row(stage: StageName, role: SampleStop["role"], cells: Row): SampleStop {
  const [key, title, kind, channels, matters, question, note] = cells;
  return { key, stage, role, title, kind, channels, matters, question, note: note ?? "" };
}

function front(stage: StageName, rows: readonly Row[]): readonly SampleStop[] {
  return rows.map((cells) => row(stage, "touchpoints", cells));
}

function behind(stage: StageName, rows: readonly Row[]): readonly SampleStop[] {
  return rows.map((cells) => row(stage, "backstage", cells));
}

/** All touchpoints of the sample: what customers meet, then what happens behind it. */
export const SAMPLE_STOPS: readonly SampleStop[] = [
  ...front("It breaks down", [
    [
      "error-code",
      "Looking up the error code",
      "communication",
      ["search", "web"],
      4,
      "What did you do first when it stopped?",
    ],
    [
      "checker",
      "Repair-or-replace checker",
      "action",
      ["web"],
      6,
      "How did you decide whether to repair it?",
    ],
    [
      "advice-line",
      "Calling the advice line",
      "communication",
      ["phone"],
      5,
      "Did you speak to anyone about it?",
      "Open Monday to Friday, nine to six.",
    ],
  ]),
  ...front("Compare", [
    ["compare", "Comparing models on the site", "action", ["web", "app"], 8, "How did you choose?"],
    [
      "reviews",
      "Reading other customers’ reviews",
      "communication",
      ["web", "channel-comparison-site"],
      6,
      "Whose opinion did you look for?",
    ],
    [
      "chat",
      "Chat about measurements",
      "communication",
      ["chat"],
      4,
      "How did you know that it would fit?",
    ],
    ["shop", "Advice in the shop", "communication", ["store"], 7, "What happened in the shop?"],
  ]),
  ...front("Order", [
    ["checkout", "Basket and checkout", "action", ["web", "app"], 9, "How did the ordering go?"],
    [
      "instalments",
      "Paying by instalments",
      "action",
      ["web"],
      3,
      "How did you pay?",
      "Run by a finance partner on its own pages.",
    ],
    [
      "confirmation",
      "Order confirmation",
      "communication",
      ["email", "sms"],
      5,
      "What did you hear from us after ordering?",
    ],
    [
      "delivery-day",
      "Picking a delivery day",
      "action",
      ["web", "phone"],
      9,
      "How did you settle on a day?",
    ],
  ]),
  ...front("Wait and delivery", [
    [
      "news",
      "News about the delivery",
      "communication",
      ["sms", "email", "app"],
      8,
      "What happened between the order and the delivery?",
      "Messages go out on their own as soon as the route plan changes.",
    ],
    [
      "window",
      "The time window on the day",
      "communication",
      ["sms", "phone"],
      6,
      "What was the day itself like?",
    ],
    [
      "carry",
      "Carrying it in and connecting it",
      "action",
      ["delivery"],
      9,
      "Tell me about the people who came.",
    ],
    [
      "old-machine",
      "Taking the old one away",
      "action",
      ["delivery"],
      5,
      "What became of the old machine?",
    ],
  ]),
  ...front("First washes", [
    [
      "app",
      "Pairing it with the app",
      "action",
      ["app", "product"],
      8,
      "What about the app?",
      "Love or hate: read both sides.",
    ],
    [
      "guide",
      "The quick-start guide",
      "communication",
      ["product"],
      3,
      "How did you find out how it works?",
    ],
    ["first-wash", "The first wash", "action", ["product"], 7, "Tell me about the first wash."],
  ]),
  ...front("Living with it", [
    [
      "warranty",
      "Registering the warranty",
      "action",
      ["web", "letter"],
      6,
      null,
      "Nobody has told us anything about this yet.",
    ],
    [
      "help",
      "Getting help when something’s wrong",
      "communication",
      ["phone", "chat"],
      9,
      "Have you needed help since?",
    ],
    ["engineer", "The engineer’s visit", "action", ["in-person"], 8, "How was the visit?"],
    [
      "parts",
      "Ordering filters and descaler",
      "action",
      ["web", "app"],
      4,
      "Have you bought anything for it since?",
    ],
  ]),
  ...behind("Compare", [
    ["measuring", "Keeping the measurements right", "action", ["partner"], null, null],
  ]),
  ...behind("Order", [
    ["stock", "Holding a machine in the warehouse", "action", ["partner"], null, null],
  ]),
  ...behind("Wait and delivery", [
    ["route", "Planning the van’s route", "action", ["channel-crew-handheld"], null, null],
    [
      "failed",
      "Reporting a failed delivery",
      "communication",
      ["channel-crew-handheld"],
      null,
      null,
      "Two buttons only: delivered, or customer absent.",
    ],
  ]),
  ...behind("Living with it", [
    ["spares", "Stocking the engineer’s van", "action", ["partner"], null, null],
  ]),
];
