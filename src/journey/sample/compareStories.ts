import { about, feels, type SampleStory } from "./sampleStory.ts";

/** Stage 2: choosing a new one. */
export const COMPARE_STORIES: readonly SampleStory[] = [
  ...about("compare", [
    {
      who: "dev",
      said: feels(4),
      tags: ["choice"],
      text: "The side-by-side view is what sold it to me. I could hide every row where they were the same, and of forty rows about six were left.",
    },
    {
      who: "colin",
      said: feels(2),
      tags: ["missing facts"],
      matters: 7,
      text: "I buy five at a time for the flats, so I want the dull facts. How long is the short programme, can I still get a door seal in three years. I had to open every single page for that.",
    },
    {
      who: "ruth",
      said: feels(2),
      tags: ["noise", "missing facts"],
      text: "Every model was ‘quiet’. My kitchen is right under my daughter’s bedroom. Put the decibels on the first page and stop calling things a whisper.",
    },
    {
      who: "oluchi",
      said: feels(4),
      via: "app",
      tags: ["choice"],
      text: "On my phone the filters actually worked, which is rare. No deeper than fifty-five, carried upstairs, under four hundred. Three left. Done.",
    },
  ]),
  ...about("reviews", [
    {
      who: "graham",
      said: feels(4),
      via: "channel-comparison-site",
      tags: ["trust"],
      text: "I only read the three-star ones. People who give three stars have nothing to prove, and two of them had the same stairs as us.",
    },
    {
      who: "alasdair",
      said: feels(5),
      tags: ["trust", "measurements"],
      text: "Somebody had put up a photo of the pipes at the back with a tape measure held against them. Best thing on the whole site.",
    },
    {
      who: "leon",
      said: null,
      tags: ["trust"],
      text: "Half of them were written the day it arrived. Tell me what it’s like after two years, not that the driver was nice.",
    },
  ]),
  ...about("chat", [
    {
      who: "oluchi",
      said: feels(4),
      tags: ["measurements"],
      matters: 8,
      text: "I sent a photo of the gap under the worktop and had an answer before the kettle boiled. Fifty-nine and a half. It fits.",
    },
    {
      who: "tomasz",
      said: feels(3),
      tags: ["bot"],
      text: "It was a bot until I’d typed ‘person’ three times. After that it was a woman called Bev, and she was great.",
    },
  ]),
  ...about("shop", [
    {
      who: "maureen",
      said: feels(5),
      tags: ["listening", "honesty"],
      matters: 9,
      text: "She didn’t start with the machines. She asked where I hang my washing and how many of us there are. When I said just me, she talked me out of the big one.",
    },
    {
      who: "josephine",
      said: feels(5),
      tags: ["listening"],
      matters: 9,
      text: "I told the gentleman I can’t kneel any more, and he let me open every door in the shop to see which one I could reach without bending.",
    },
    {
      who: "graham",
      said: feels(4),
      tags: ["no pressure"],
      text: "The lad knew his stuff. He wrote the model on the back of his card so that I could go home and think about it.",
    },
    {
      who: null,
      on: "2026-03-21",
      said: feels(2),
      tags: ["missing facts"],
      text: "Nobody could say whether it can stand on floorboards. He looked it up on the same website I’d just come from.",
    },
    {
      who: "shabnam",
      said: feels(4),
      tags: ["honesty", "business use"],
      matters: 8,
      text: "I said I’ve a salon and do thirty towels a day. He told me plainly that the home warranty wouldn’t cover that, and showed me the one that would.",
    },
  ]),
];
