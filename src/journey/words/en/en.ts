/*
 * Every word in English, by the part of the product that says it. A namespace, not
 * an object: a page then loads only the words that its own parts say.
 */

export { axis } from "./axis.ts";
export { commands, removed } from "./commands.ts";
export { copies } from "./copies.ts";
export { counts } from "./counts.ts";
export { decisions } from "./decisions.ts";
export { eightSteps } from "./eightSteps.ts";
export { exporting, importing } from "./exchange.ts";
export { findings } from "./findings.ts";
export { forgetting } from "./forgetting.ts";
export { formats } from "./formats.ts";
export { actions, frame } from "./frame.ts";
export { guesses } from "./guesses.ts";
export { home } from "./home.ts";
export { announced, map } from "./map.ts";
export { opportunities } from "./opportunities.ts";
export { outline } from "./outline.ts";
export { merging } from "./merging.ts";
export { personas } from "./personas.ts";
export { evidence } from "./evidence.ts";
export { profile } from "./profile.ts";
export { quotes } from "./quotes.ts";
export { scorecards } from "./scorecards.ts";
export { segments } from "./segments.ts";
export { people, stories } from "./stories.ts";
export { search } from "./search.ts";
export { table } from "./table.ts";
export { terms } from "./terms.ts";
export { who } from "./who.ts";
