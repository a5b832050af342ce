import { about, feels, recommends, type SampleStory, sounds } from "./sampleStory.ts";

/** Stages 5 and 6: the first washes, and life with the machine. */
export const USE_STORIES: readonly SampleStory[] = [
  ...about("app", [
    {
      who: "dev",
      said: feels(5),
      tags: ["app"],
      matters: 7,
      text: "I start it from the office so that it’s done when I walk in with the twins. It tells me when the drum wants cleaning, too. I’m that person now.",
    },
    {
      who: "oluchi",
      said: feels(5),
      tags: ["app", "sharing"],
      matters: 8,
      text: "Four of us share it, and the app shows when it’s free and whose things are in it. We haven’t had one argument about wet towels since March.",
    },
    {
      who: "nuria",
      said: feels(5),
      lang: "es",
      tags: ["app", "energy"],
      matters: 8,
      text: "Me avisa al móvil cuando termina y la dejo programada para cuando la luz está más barata. En la última factura ya se ha notado.",
    },
    {
      who: "priya",
      said: feels(4),
      tags: ["app"],
      text: "I use exactly two things in it, the finish time and the eco programme. Those two are brilliant.",
    },
    {
      who: "kieran",
      said: feels(3),
      via: "product",
      text: "Haven’t bothered with it. The buttons work.",
    },
    {
      who: "leon",
      said: feels(2),
      tags: ["app", "account"],
      text: "I’ve paired it four times. Every time the wifi hiccups it forgets us, and there I am in the kitchen, holding my phone up like I’m looking for a signal on a hill.",
    },
    {
      who: "maureen",
      said: feels(1),
      via: "product",
      tags: ["app", "no smartphone"],
      matters: 8,
      text: "I’ve no smartphone and I don’t want one, and the short programme is only in the app. I paid for a machine, not for half of one.",
    },
    {
      who: "graham",
      said: feels(1),
      tags: ["app", "account"],
      matters: 6,
      text: "It wanted my email, my location and a password with a symbol in it. To wash socks.",
    },
    {
      who: "shabnam",
      said: feels(1),
      tags: ["app", "account", "business use"],
      matters: 7,
      text: "Each of my girls had to make her own account just to see how long the towels have left. So nobody did, and they ring me instead.",
    },
  ]),
  ...about("guide", [
    {
      who: "alasdair",
      said: feels(4),
      tags: ["clear words"],
      text: "One sheet of paper with pictures on it. It was up on the utility room wall by the evening.",
    },
    {
      who: "josephine",
      said: feels(1),
      tags: ["small print"],
      matters: 8,
      text: "Grey letters on white, smaller than the leaflet in my tablets. My grandson read it to me over the telephone.",
    },
  ]),
  ...about("first-wash", [
    {
      who: "catrin",
      said: feels(5),
      tags: ["quiet"],
      text: "I put the uniforms in, made toast, and forgot it was on. I think that’s the best thing I can say about it: I forgot it was on.",
    },
    {
      who: "tomasz",
      said: feels(4),
      text: "It weighs the load and then it tells you how long. The old one said forty minutes for everything, and it was never forty minutes.",
    },
    {
      who: "birgit",
      said: feels(5),
      tags: ["quiet"],
      text: "I stood next to it with a glass of wine and listened. Nothing. My husband laughed at me.",
    },
  ]),
  ...about("help", [
    {
      who: "shabnam",
      said: feels(1),
      tags: ["passed around", "business use"],
      matters: 9,
      text: "Four people, and I gave my order number to every one of them. The fourth asked me what kind of machine it was.",
    },
    {
      who: "graham",
      said: feels(2),
      via: "chat",
      tags: ["serial number"],
      text: "The chat closed itself while I was out in the garage, on my knees, looking for the serial number.",
    },
    {
      who: "ruth",
      said: feels(4),
      tags: ["listening"],
      matters: 8,
      text: "She could see my whole sorry history on her screen, so I didn’t have to tell it again. She booked the engineer while we were still talking.",
    },
  ]),
  ...about("engineer", [
    {
      who: "graham",
      said: recommends(9),
      tags: ["right part"],
      matters: 9,
      text: "He’d brought the right pump, because I’d read the code out on the phone. Twenty-five minutes, and he showed me the coin that had done it.",
    },
    {
      who: "ruth",
      said: recommends(8),
      tags: ["promise kept", "clear words"],
      text: "He said nine and he came at nine. He wrote down what he’d done so that I could understand it, and left me the page.",
    },
  ]),
  ...about("parts", [
    {
      who: "colin",
      said: feels(4),
      tags: ["business use"],
      text: "You put in the model and three parts come up. For the flats I’ve set it to send filters every six months, and I no longer think about it.",
    },
    {
      who: "alasdair",
      said: feels(2),
      tags: ["price"],
      text: "Eight pounds for a wee rubber ring, and four for the post. I’ll not be doing that twice.",
    },
  ]),
];

/** Stories that nobody has placed yet. */
export const TRAY_STORIES: readonly SampleStory[] = [
  {
    who: "josephine",
    at: null,
    said: null,
    text: "If my husband were still here he’d have mended the old one. I only wanted somebody to tell me that it was all right not to.",
  },
  {
    who: "leon",
    at: null,
    said: sounds(40),
    tags: ["crew"],
    text: "Ask me about it in a year, and I’ll remember the two lads with the straps. I won’t remember the shop.",
  },
  {
    who: null,
    at: null,
    on: "2026-05-09",
    said: null,
    text: "Would I buy from you again? Let’s see whether it’s still running in five years.",
  },
];
