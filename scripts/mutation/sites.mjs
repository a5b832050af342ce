import { parseSync } from "vite";

/*
 * The small changes that a source file could be wrong by: each a stretch of it and what stands there
 * instead. The kinds are those of common mutation tools, so that a score can be compared.
 */

/** What an operator is mistaken for. */
const OPERATORS = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "**": "*",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "??": "&&",
  "&": "|",
  "|": "&",
  "<<": ">>",
  ">>": "<<",
  ">>>": "<<",
  "^": "&",
  "+=": "-=",
  "-=": "+=",
  "*=": "/=",
  "||=": "&&=",
  "&&=": "||=",
  "??=": "&&=",
  "++": "--",
  "--": "++",
};

/** What a method is mistaken for. */
const METHODS = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  startsWith: "endsWith",
  endsWith: "startsWith",
  toLowerCase: "toUpperCase",
  toUpperCase: "toLowerCase",
};

/** Methods without which a list stays as it was. */
const LEFT_OUT = new Set(["filter", "toSorted", "toReversed", "slice", "trim", "flat"]);

/**
 * All small changes of a source text.
 *
 * @returns {readonly {start: number, end: number, text: string, what: string}[]}
 */
export function sitesOf(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0].message}`);
  const sites = [];
  const put = (start, end, text, what) => {
    if (source.slice(start, end) !== text) sites.push({ start, end, text, what });
  };
  walk(program, (node) => CHANGES[node.type]?.(node, put, source));
  return sites;
}

/** Calls back for each node, outermost first; types, imports and the names of fields are no code. */
function walk(node, visit) {
  if (node.type.startsWith("TS") && !KEPT_TYPES.has(node.type)) return;
  if (node.type === "ImportDeclaration" || node.type === "TemplateElement") return;
  visit(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === "typeAnnotation" || key === "returnType" || key === "typeArguments") continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") walk(child, visit);
    }
  }
}

/** Expressions about whose value something is said for the compiler. */
const KEPT_TYPES = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

/** By kind of node, what may be wrong there. */
const CHANGES = {
  BinaryExpression: changeOperator,
  LogicalExpression: changeOperator,
  AssignmentExpression: changeOperator,
  UpdateExpression({ start, end, prefix, operator }, put) {
    const at = prefix ? start : end - 2;
    put(at, at + 2, OPERATORS[operator], `${operator} for ${OPERATORS[operator]}`);
  },
  UnaryExpression({ operator, start, argument }, put) {
    if (operator === "!" || operator === "-") put(start, argument.start, "", `no ${operator}`);
  },
  Literal({ value, start, end }, put) {
    if (typeof value === "boolean") put(start, end, String(!value), `not ${value}`);
    if (typeof value === "number") put(start, end, String(value + 1), `${value + 1} for ${value}`);
    if (typeof value === "string") put(start, end, value === "" ? '"?"' : '""', "another text");
  },
  TemplateLiteral({ start, end }, put) {
    put(start, end, "``", "no text");
  },
  IfStatement({ test }, put) {
    changeTest(test, put);
  },
  ConditionalExpression({ test }, put) {
    changeTest(test, put);
  },
  WhileStatement({ test }, put) {
    put(test.start, test.end, "false", "never");
  },
  ExpressionStatement({ start, end, expression }, put) {
    if (expression.type !== "Literal") put(start, end, ";", "not done");
  },
  ReturnStatement({ argument, start, end }, put, source) {
    if (argument !== null && source.slice(start, end).includes("(")) {
      put(argument.start, argument.end, "undefined", "nothing answered");
    }
  },
  ArrayExpression({ start, end, elements }, put) {
    if (elements.length > 0) put(start, end, "[]", "an empty list");
  },
  CallExpression({ callee, end }, put) {
    const { property, object, computed } = callee;
    if (callee.type !== "MemberExpression" || computed) return;
    const other = METHODS[property.name];
    if (other !== undefined) put(property.start, property.end, other, `${other} called`);
    if (LEFT_OUT.has(property.name)) put(object.end, end, "", `no ${property.name}`);
  },
};

function changeOperator({ left, right, operator }, put, source) {
  const other = OPERATORS[operator];
  if (other === undefined) return;
  const at = source.indexOf(operator, left.end);
  if (at < right.start) put(at, at + operator.length, other, `${other} for ${operator}`);
}

function changeTest({ start, end }, put) {
  put(start, end, "true", "always");
  put(start, end, "false", "never");
}
