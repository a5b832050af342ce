import { commands, removed } from "./commands.ts";
import { copies } from "./copies.ts";
import { counts } from "./counts.ts";
import { decisions } from "./decisions.ts";
import { eightSteps } from "./eightSteps.ts";
import { exporting, importing, problems } from "./exchange.ts";
import { findings } from "./findings.ts";
import { formats } from "./formats.ts";
import { actions, frame, saving } from "./frame.ts";
import { guesses } from "./guesses.ts";
import { home } from "./home.ts";
import { announced, map } from "./map.ts";
import { personas } from "./personas.ts";
import { evidence, profile } from "./profile.ts";
import { scorecards } from "./scorecards.ts";
import { segments } from "./segments.ts";
import { people, stories } from "./stories.ts";
import { terms } from "./terms.ts";

/** Every word in English. */
export const en = {
  formats,
  counts,
  terms,
  frame,
  saving,
  actions,
  copies,
  home,
  map,
  announced,
  stories,
  people,
  profile,
  personas,
  evidence,
  findings,
  segments,
  scorecards,
  decisions,
  eightSteps,
  guesses,
  commands,
  removed,
  importing,
  exporting,
  problems,
};
