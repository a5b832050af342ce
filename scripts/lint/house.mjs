/** Rules of this house that the linter does not know by itself. */

/** The time of day comes in as an argument: `new Date()` and `Date()` read the clock, `new Date(ms)` does not. */
const noClock = {
  create(context) {
    const refuse = (node) => {
      if (node.callee.name !== "Date" || node.arguments.length > 0) return;
      context.report({ node, message: "Time comes in as an argument." });
    };
    return { NewExpression: refuse, CallExpression: refuse };
  },
};

/**
 * Whatever a pure room offers says what it is for. Exports that stand together,
 * line under line, may share the docstring of the first.
 */
const docstring = {
  create(context) {
    return {
      Program({ body }) {
        const undescribed = body.filter(
          (node, i) => isExport(node) && !isDescribed(context.sourceCode, body, i),
        );
        for (const node of undescribed) {
          context.report({ node, message: "Say what this is for, in a docstring." });
        }
      },
    };
  },
};

function isExport(node) {
  return node?.type === "ExportNamedDeclaration" && node.declaration !== null;
}

function isDescribed(sourceCode, body, index) {
  const [before, node] = [body[index - 1], body[index]];
  const last = sourceCode.getCommentsBefore(node).at(-1);
  if (last?.type === "Block" && last.value.startsWith("*")) return true;
  const isNextLine = isExport(before) && before.loc.end.line + 1 === node.loc.start.line;
  return isNextLine && isDescribed(sourceCode, body, index - 1);
}

export default {
  meta: { name: "house" },
  rules: { "no-clock": noClock, docstring },
};
