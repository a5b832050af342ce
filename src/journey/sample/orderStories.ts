import { about, feels, type SampleStory, sounds } from "./sampleStory.ts";

/** Stage 3: from the basket to a day in the calendar. */
export const ORDER_STORIES: readonly SampleStory[] = [
  ...about("checkout", [
    {
      who: "ruth",
      said: feels(2),
      tags: ["extra fees"],
      text: "I’d said no to the insurance twice, and at the end it was back in the basket with a tick. I noticed because I add up columns for a living.",
    },
    {
      who: "priya",
      said: feels(5),
      tags: ["price", "promise kept"],
      text: "Connecting it and taking the old one away were already in the price. I kept waiting for the page where the extra forty pounds turns up, and it never came.",
    },
    {
      who: "colin",
      said: feels(2),
      tags: ["business use"],
      matters: 6,
      text: "Five machines, five addresses, and it only lets you put in one. So that was five orders, five confirmations, five of everything.",
    },
  ]),
  ...about("instalments", [
    {
      who: "jamie",
      said: feels(2),
      tags: ["price"],
      matters: 7,
      text: "I wanted to pay monthly, but it sent me to some other company’s page, asked what I earn and said no without saying why. So I went into my overdraft.",
    },
  ]),
  ...about("confirmation", [
    {
      who: "leon",
      said: feels(4),
      tags: ["clear words"],
      text: "It came while I was still sat on the sofa. The model, the date, ‘we take the old one with us’, and one number to ring. I took a screenshot and sent it to Hayley.",
    },
    {
      who: "alasdair",
      said: sounds(30),
      text: "Aye, it arrived. It said what I’d bought. That’s all I want from an email.",
    },
    {
      who: "graham",
      said: null,
      text: "There were three emails and I couldn’t tell you which one mattered. I printed the last.",
    },
  ]),
  ...about("delivery-day", [
    {
      who: "catrin",
      said: feels(5),
      tags: ["choice", "work shifts"],
      matters: 10,
      text: "I work nights, so everyone else’s ‘between seven and one’ is the middle of my sleep. You had evenings. I actually said ‘oh!’ out loud.",
    },
    {
      who: "tomasz",
      said: feels(5),
      tags: ["choice", "work shifts"],
      matters: 9,
      text: "I could see every free day for two weeks and take one, like picking a seat at the cinema. Thursday, after my shift. Perfect.",
    },
    {
      who: "priya",
      said: feels(4),
      tags: ["choice"],
      text: "There were still days free in the Easter holidays, so for once I didn’t have to ask anyone to cover a lesson.",
    },
    {
      who: "leon",
      said: feels(4),
      tags: ["choice"],
      matters: 10,
      text: "The baby’s due on the nineteenth, so I took the twelfth. Two minutes. I felt organised, and that hasn’t happened all month.",
    },
    {
      who: "maureen",
      said: feels(4),
      via: "phone",
      tags: ["patience"],
      text: "He read me the days over the telephone and waited while I fetched the calendar. I never felt I was keeping him.",
    },
    {
      who: "shabnam",
      said: feels(4),
      tags: ["choice", "business use"],
      matters: 9,
      text: "Monday, because we’re closed on Mondays. Picked it, got it, back to work.",
    },
    {
      who: "dev",
      said: feels(4),
      tags: ["choice"],
      text: "It put the day straight into my calendar, with the hours blocked. A small thing, but I’d have forgotten by lunch.",
    },
    {
      who: "ruth",
      said: feels(3),
      tags: ["extra fees"],
      text: "Fine. Saturdays cost extra, which I’d expected.",
    },
    {
      who: "birgit",
      said: feels(5),
      tags: ["choice"],
      text: "There was a box to tick, ‘call me half an hour before’. I thought, somebody there has waited in for a delivery themselves.",
    },
  ]),
];
