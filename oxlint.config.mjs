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

const SCREENS = ["home", "map", "touchpoint", "people", "profile", "evidence", "exchange"];
const PURE = ["scene", "sentiment", "evidence", "journey", "kit"];

/** Packages that only some rooms may import: package pattern -> the places that may. */
const OWNERS = [
  {
    packages: ["react", "react/*", "react-dom", "react-dom/*"],
    rooms: ["app", "screens", "marks", "ui"],
  },
  { packages: ["@xyflow/react", "@xyflow/react/*"], rooms: ["screens/map"] },
  { packages: ["yjs"], rooms: ["document"] },
  { packages: ["dexie"], rooms: ["storage"] },
];

/** Packages that a pure room may use: they are pure themselves. */
const PURE_PACKAGES = {
  kit: ["fractional-indexing"],
  journey: ["valibot"],
  scene: ["d3-shape"],
  evidence: [],
  sentiment: [],
};

const CLOCK_AND_CHANCE = [
  "window",
  "document",
  "fetch",
  "performance",
  "localStorage",
  "indexedDB",
  "navigator",
  "crypto",
  "setTimeout",
  "setInterval",
];

const parents = {
  group: ["../*", "../**"],
  message: "A room imports its own files as ./x and others as #room/x, never through ../.",
};

function roomsAbove(room) {
  const above = ORDER.slice(0, ORDER.indexOf(room));
  return above.length === 0
    ? []
    : [
        {
          regex: `^#(${above.join("|")})/`,
          message: `${room} stands below these rooms and may not import them.`,
        },
      ];
}

function foreignPackages(place) {
  const room = place.split("/")[0];
  return OWNERS.filter(({ rooms }) => !rooms.includes(place) && !rooms.includes(room)).map(
    ({ packages, rooms }) => ({
      group: packages,
      message: `Only ${rooms.join(", ")} may import ${packages[0]}.`,
    }),
  );
}

function packagesOfPure(room) {
  if (!PURE.includes(room)) return [];
  const allowed = PURE_PACKAGES[room].map((name) => `!${name}`);
  return [
    {
      group: ["*", "!./*", "!./**", "!\\#*", "!\\#*/**", ...allowed],
      message: `${room} is pure: it imports no packages.`,
    },
  ];
}

const CLI = {
  files: ["src/cli/**"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          parents,
          {
            regex: "^#(app|screens|marks|session|ui|document|storage)/",
            message: "The command line runs on the core alone.",
          },
          ...foreignPackages("cli"),
        ],
      },
    ],
  },
};

function overrideOf(place, files, more = []) {
  const room = place.split("/")[0];
  const pure = PURE.includes(room);
  const patterns = [
    parents,
    ...roomsAbove(room),
    ...foreignPackages(place),
    ...packagesOfPure(room),
    ...more,
  ];
  return {
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns }],
      ...(pure
        ? {
            "no-restricted-globals": ["error", ...CLOCK_AND_CHANCE],
            "no-restricted-properties": [
              "error",
              { object: "Math", property: "random", message: "Chance comes in as an argument." },
              { object: "Date", property: "now", message: "Time comes in as an argument." },
            ],
          }
        : {}),
    },
  };
}

export default {
  plugins: ["typescript", "import", "react", "jsx-a11y", "unicorn", "oxc"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  options: { typeAware: true },
  ignorePatterns: ["dist", "dist-cli", "test/gates/bad"],
  rules: {
    "import/no-cycle": "error",
    "import/no-unassigned-import": "off",
    "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    complexity: ["error", 12],
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/switch-exhaustiveness-check": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "react/react-in-jsx-scope": "off",
    "react/jsx-no-constructed-context-values": "error",
    "typescript/no-unnecessary-type-parameters": "off",
    "oxc/no-map-spread": "off",
    "unicorn/prefer-set-has": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "jsx-a11y/no-noninteractive-tabindex": "off",
    "react/no-array-index-key": "off",
    "import/default": "off",
    "unicorn/require-post-message-target-origin": "off",
    "no-await-in-loop": "off",
    "no-underscore-dangle": "off",
    "unicorn/no-array-sort": "error",
    "no-shadow": "off",
    "no-empty": "error",
  },
  overrides: [
    ...ORDER.filter((room) => room !== "screens").map((room) =>
      overrideOf(room, [`src/${room}/**`]),
    ),
    ...SCREENS.map((screen) =>
      overrideOf(
        `screens/${screen}`,
        [`src/screens/${screen}/**`],
        [
          {
            regex: `^#screens/(${SCREENS.filter((other) => other !== screen).join("|")})/`,
            message: "Screens never import each other; what they share lives in session or ui.",
          },
        ],
      ),
    ),
    {
      files: ["src/session/hooks.ts", "src/session/hooks.tsx"],
      rules: {
        "no-restricted-imports": ["error", { patterns: [parents, ...roomsAbove("session")] }],
      },
    },
    {
      files: ["src/evidence/*.worker.ts"],
      rules: { "no-restricted-globals": "off" },
    },
    {
      // Markup is long without being complicated; what is complicated still has its own limit.
      files: ["src/**/*.tsx"],
      rules: {
        "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      },
    },
    CLI,
    {
      files: ["test/**", "scripts/**", "*.config.ts", "*.config.mjs"],
      rules: {
        "import/no-named-as-default": "off",
        "import/no-named-as-default-member": "off",
        "typescript/no-base-to-string": "off",
        "typescript/unbound-method": "off",
        "unicorn/consistent-function-scoping": "off",
        "unicorn/prefer-array-find": "off",
        "max-lines": "off",
        "max-lines-per-function": "off",
        complexity: "off",
        "no-restricted-imports": "off",
      },
    },
  ],
};
