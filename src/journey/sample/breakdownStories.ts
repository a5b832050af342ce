import { about, feels, type SampleStory } from "./sampleStory.ts";

/** Stage 1: the old machine gives up. */
export const BREAKDOWN_STORIES: readonly SampleStory[] = [
  ...about("error-code", [
    {
      who: "dev",
      said: feels(2),
      tags: ["fault code"],
      text: "It stopped mid-spin with E18 on the display. I searched for that and got eleven pages of people guessing. Your own manual was the ninth result, as a PDF, sideways.",
    },
    {
      who: "kieran",
      said: feels(1),
      via: "web",
      tags: ["flood", "serial number"],
      matters: 9,
      text: "Water all over the kitchen floor at ten at night, and the page wants the serial number first. Which is on the back. Of the machine. In the water.",
    },
    {
      who: "tomasz",
      said: feels(3),
      via: "web",
      tags: ["opening hours"],
      text: "I found the code quickly enough. It said drain fault, and then it said to call you, and you close at six. I finish at seven.",
    },
    {
      who: "catrin",
      said: feels(2),
      tags: ["flood"],
      matters: 8,
      text: "I just needed to know whether to bail it out with a bowl or leave it alone. Everything I found was about buying a new one.",
    },
    {
      who: "birgit",
      said: null,
      text: "My husband looked it up. I only held the torch.",
    },
  ]),
  ...about("checker", [
    {
      who: "jamie",
      said: feels(5),
      tags: ["honesty", "price"],
      matters: 8,
      text: "Four questions and it told me straight: the repair would cost more than the machine is worth. You’d think a shop always says buy new, so the fact that it showed me a repair price at all made me believe it.",
    },
    {
      who: "alasdair",
      said: feels(3),
      text: "It asked how old the thing was and I honestly had no idea. I guessed twelve years. Make that ten and the answer flips, so you can think what you like about it.",
    },
  ]),
  ...about("advice-line", [
    {
      who: "maureen",
      said: feels(4),
      tags: ["clear words"],
      text: "I rang because I don’t trust myself with these things. The young man had me listen for the pump and then he said, that’s the motor, love, don’t put another penny in it.",
    },
    {
      who: "josephine",
      said: feels(1),
      tags: ["opening hours", "on hold"],
      text: "Twenty minutes of music, and then a voice said the line was closing. I had my tea and tried again in the morning.",
    },
  ]),
];
