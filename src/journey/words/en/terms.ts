import type { AttributeType, ProfileSection } from "#journey/attribute.ts";
import type { BuiltInChannel } from "#journey/channel.ts";
import type { LaneRole } from "#journey/lane.ts";
import type { MapState } from "#journey/mapInfo.ts";
import type { Band } from "#journey/score.ts";
import type { Consent } from "#journey/story.ts";
import type { TouchpointKind } from "#journey/touchpoint.ts";

const laneRole: Record<LaneRole, string> = {
  touchpoints: "Touchpoints",
  sentiment: "Sentiment",
  stories: "In their words",
  channels: "Channels",
  actions: "Actions",
  thoughts: "Thoughts",
  pains: "Pains",
  opportunities: "Opportunities",
  backstage: "Backstage",
  support: "Support",
  metrics: "Metrics",
  images: "Images",
  notes: "Notes",
};

const laneRoleNote: Record<LaneRole, string> = {
  touchpoints: "Where the customer meets you",
  sentiment: "The curve, drawn from the scores of the stories",
  stories: "Quotes from the stories",
  channels: "Which channels each stage uses",
  actions: "What the customer does",
  thoughts: "What goes through their mind",
  pains: "What hurts",
  opportunities: "What could be changed",
  backstage: "What happens behind the counter",
  support: "What those behind the counter rely on",
  metrics: "Numbers of each stage",
  images: "Pictures and storyboard",
  notes: "Anything else",
};

const section: Record<ProfileSection, string> = {
  demographics: "Demographics",
  company: "Company",
  psychographics: "Psychographics",
  behaviour: "Behaviour",
  geography: "Geography",
  context: "Context",
  fit: "Our fit",
  market: "Market",
};

const attributeType: Record<AttributeType, string> = {
  number: "Number",
  category: "One of several",
  choices: "Several of several",
  date: "Date",
  place: "Place",
  text: "Text",
};

const consent: Record<Consent, string> = {
  unknown: "Not asked",
  quote: "May be quoted",
  internal: "Only inside the team",
  refused: "Refused",
};

const consentNote: Record<Consent, string> = {
  unknown: "Ask before you show these words to others",
  quote: "The words may be shown to others",
  internal: "Counts in every number, is quoted nowhere outside",
  refused: "Is quoted nowhere",
};

const channel: Record<BuiltInChannel, string> = {
  web: "Website",
  app: "App",
  email: "E-mail",
  phone: "Phone",
  chat: "Chat",
  sms: "Text message",
  letter: "Letter",
  store: "Store",
  "in-person": "In person",
  delivery: "Delivery",
  social: "Social media",
  advert: "Advertisement",
  search: "Search",
  event: "Event",
  partner: "Partner",
  product: "The product itself",
};

const band: Record<Band, string> = {
  [-2]: "very negative",
  [-1]: "rather negative",
  0: "neutral",
  1: "rather positive",
  2: "very positive",
};

const mapState: Record<MapState, string> = {
  current: "As it is today",
  future: "As it should be",
};

const touchpointKind: Record<TouchpointKind, string> = {
  action: "Something the customer does",
  communication: "Something that is said or sent",
};

/** The product's own terms, as people read them. */
export const terms = {
  laneRole,
  laneRoleNote,
  section,
  attributeType,
  consent,
  consentNote,
  channel,
  band,
  mapState,
  touchpointKind,
  notScored: "not scored",
  /** By `Strength`: how much the evidence can bear. */
  strength: {
    none: "no evidence yet",
    anecdote: "one voice",
    weak: "weak evidence",
    fair: "fair evidence",
    solid: "solid evidence",
  },
  statementState: {
    derived: "from the stories",
    edited: "edited by you",
    pinned: "kept by you",
    stale: "older than the data",
  },
};
