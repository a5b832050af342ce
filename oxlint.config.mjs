import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The house, from top to bottom. A room may import only rooms that stand after
 * it. This one array is the architecture: the rules below are made from it.
 */
export const ORDER = [
  "app",
  "screens",
  "marks",
  "session",
  "document",
  "storage",
  "formats",
  "scene",
  "sentiment",
  "evidence",
  "journey",
  "ui",
  "kit",
];

/** Pure rooms, each with the packages it may use: they are pure themselves. */
const PURE = {
  scene: ["d3-shape"],
  sentiment: [],
  evidence: [],
  journey: ["valibot"],
  kit: ["fractional-indexing"],
};

/** The command line stands beside `app`, and runs on what needs no browser. */
const CLI_MAY = ["formats", "scene", "sentiment", "evidence", "journey", "kit"];

/** Packages that only some places may import; "session/hooks" is the one file of the session for React. */
const OWNERS = [
  owned(["react", "react-dom"], ["app", "screens", "marks", "session/hooks", "ui"]),
  owned(["lucide-react"], ["app", "screens", "marks", "ui"]),
  owned(["@base-ui/react", "@tanstack/react-virtual", "@fontsource/inter"], ["ui"]),
  owned(["@xyflow/react"], ["screens/map"]),
  owned(["zustand"], ["session", "session/hooks"]),
  owned(["yjs"], ["document"]),
  owned(["dexie"], ["storage"]),
  owned(["papaparse", "fflate", "html-to-image", "saxes"], ["formats"]),
  owned(["fontkit"], ["formats", "cli"]),
];

/** What a pure room may not reach for; the compiler refuses the rest (tsconfig.pure.json knows no browser). */
const OUTSIDE = [
  "window",
  "document",
  "self",
  "globalThis",
  "process",
  "fetch",
  "performance",
  "localStorage",
  "indexedDB",
  "navigator",
  "crypto",
  "setTimeout",
  "setInterval",
];

const SCREENS = foldersIn("src/screens");
refuseStrangers(foldersIn("src"), [...ORDER, "cli"]);

/** The folders of a folder; none where it is missing. */
function foldersIn(path) {
  try {
    return readdirSync(join(import.meta.dirname, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** A room that nobody placed would be free of every rule: better no run than that. */
function refuseStrangers(rooms, known) {
  const strangers = rooms.filter((room) => !known.includes(room));
  if (strangers.length > 0) {
    throw new Error(`src/${strangers.join(", src/")}: give it a place in ORDER, oxlint.config.mjs`);
  }
}

function owned(packages, places) {
  return {
    places,
    regex: `^(${packages.join("|")})(/|$)`,
    message: `Only ${places.join(", ")} may import ${packages.join(", ")}.`,
  };
}

/** Paths that climb, also hidden ones (./../x, #kit/../x). */
const CLIMBING = {
  regex: "(^|/)\\.\\.(/|$)",
  message: "A room imports its own files as ./x and others as #room/x, never through ../.",
};

const NODE = {
  regex: "^node:",
  message: "Only the command line runs in Node; everything else runs in the browser.",
};

function rooms(names, message) {
  return names.length === 0 ? [] : [{ regex: `^#(${names.join("|")})(/|$)`, message }];
}

function packagesOwnedElsewhere(place) {
  const names = [place, place.split("/")[0]];
  const isOwner = ({ places }) =>
    place === "session/hooks" ? places.includes(place) : places.some((one) => names.includes(one));
  return OWNERS.filter((owner) => !isOwner(owner)).map(({ regex, message }) => ({
    regex,
    message,
  }));
}

function packagesOfPure(room) {
  if (!(room in PURE)) return [];
  const allowed = PURE[room].map((name) => `!${name}`);
  return [
    {
      group: ["*", "!./*", "!./**", "!\\#*", "!\\#*/**", ...allowed],
      message: `${room} is pure: it imports no packages.`,
    },
  ];
}

function importing(patterns) {
  return { "no-restricted-imports": ["error", { patterns: [CLIMBING, ...patterns] }] };
}

/** What files of a place may import: rooms below, its own packages, nothing of Node. */
function importsOf(place) {
  const room = place.split("/")[0];
  return importing([
    NODE,
    ...rooms(
      ["cli", ...ORDER.slice(0, ORDER.indexOf(room))],
      `${room} stands below these rooms and may not import them.`,
    ),
    ...siblingsOf(place),
    ...packagesOwnedElsewhere(place),
    ...packagesOfPure(room),
  ]);
}

function siblingsOf(place) {
  if (!place.startsWith("screens/")) return [];
  return rooms(
    SCREENS.map((screen) => `screens/${screen}`).filter((screen) => screen !== place),
    "Screens never import each other; what they share lives in marks, session or ui.",
  );
}

function pure(room) {
  return {
    files: [`src/${room}/**`],
    rules: {
      "house/no-clock": "error",
      "house/docstring": "error",
      "no-restricted-globals": ["error", ...OUTSIDE],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance comes in as an argument." },
        { object: "Date", property: "now", message: "Time comes in as an argument." },
      ],
    },
  };
}

function place(name, files) {
  return { files, rules: importsOf(name) };
}

export default {
  plugins: ["typescript", "import", "react", "jsx-a11y", "unicorn", "oxc"],
  jsPlugins: ["./scripts/lint/house.mjs"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  options: { typeAware: true },
  ignorePatterns: ["dist", "dist-cli"],
  rules: {
    "import/no-cycle": "error",
    "import/no-unassigned-import": "off",
    "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    complexity: ["error", 12],
    eqeqeq: "error",
    "no-eval": "error",
    "no-param-reassign": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/no-deprecated": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/switch-exhaustiveness-check": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "react/no-danger": "error",
    "react/react-in-jsx-scope": "off",
    "react/jsx-no-constructed-context-values": "error",
    "typescript/no-unnecessary-type-parameters": "off",
    "oxc/no-map-spread": "off",
    "unicorn/prefer-set-has": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "jsx-a11y/no-noninteractive-tabindex": "off",
    "react/no-array-index-key": "off",
    "import/default": "off",
    // This only knows of windows; all our messages go to workers and other tabs, which have no origin to name.
    "unicorn/require-post-message-target-origin": "off",
    "no-await-in-loop": "off",
    "no-underscore-dangle": "off",
    "unicorn/no-array-sort": "error",
    "no-shadow": "off",
    "no-empty": "error",
  },
  overrides: [
    {
      files: ["src/**"],
      rules: {
        "import/no-default-export": "error",
        "no-console": "error",
        "no-warning-comments": "error",
        "oxc/no-barrel-file": ["error", { threshold: 0 }],
        "typescript/strict-boolean-expressions": "error",
      },
    },
    ...Object.keys(PURE).map(pure),
    ...ORDER.map((room) => place(room, [`src/${room}/**`])),
    ...SCREENS.map((screen) => place(`screens/${screen}`, [`src/screens/${screen}/**`])),
    place("session/hooks", ["src/session/hooks.ts", "src/session/hooks.tsx"]),
    {
      files: ["src/cli/**"],
      rules: importing([
        ...rooms(
          ORDER.filter((room) => !CLI_MAY.includes(room)),
          "The command line runs on the core alone.",
        ),
        ...packagesOwnedElsewhere("cli"),
      ]),
    },
    {
      // A worker is where a pure room meets the browser.
      files: ["src/**/*.worker.ts"],
      rules: { "no-restricted-globals": "off" },
    },
    {
      // The catalogue gathers its words as a namespace: each page then loads only its own.
      files: ["src/journey/words/words.ts", "src/journey/words/en/en.ts"],
      rules: { "oxc/no-barrel-file": "off" },
    },
    {
      // Markup is long without being complicated; what is complicated still has its own limit.
      files: ["src/**/*.tsx"],
      rules: {
        "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      },
    },
    {
      files: ["test/**", "scripts/**", "*.config.ts", "*.config.mjs"],
      rules: {
        "max-lines": "off",
        "max-lines-per-function": "off",
        complexity: "off",
        "no-control-regex": "off",
        "no-restricted-imports": "off",
        "import/no-named-as-default": "off",
        "import/no-named-as-default-member": "off",
        "typescript/unbound-method": "off",
        "unicorn/consistent-function-scoping": "off",
      },
    },
  ],
};
