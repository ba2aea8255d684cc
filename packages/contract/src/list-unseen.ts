import type { ChoiceCoverage, OperationCoverage } from "./coverage.ts";

/**
 * Says in words what of an operation was never seen, apart from its statuses and members:
 * parameters and bodies that were never sent, and choices that no value took. Of a parameter, a
 * body or a response that was never there, its choices are not told.
 */
export function listUnseen({ parameters, bodies, responses }: OperationCoverage): readonly string[] {
  return [
    ...parameters.flatMap(({ name, in: location, sent, choices }) =>
      sent === 0
        ? [`${location} ${name} was never sent`]
        : unseen(choices).map((choice) => `${location} ${name}${choice}`),
    ),
    ...bodies.flatMap(({ mediaType, sent, choices }) =>
      sent === 0
        ? [`the body ${mediaType} was never sent`]
        : unseen(choices).map((choice) => `the body${choice}`),
    ),
    ...responses.flatMap(({ status, seen, choices }) =>
      seen === 0 ? [] : unseen(choices).map((choice) => `${status}${choice}`),
    ),
  ];
}

function unseen(choices: readonly ChoiceCoverage[]): readonly string[] {
  return choices
    .filter(({ seen }) => !seen)
    .map(({ pointer, keyword, choice }) =>
      pointer === "" ? `: ${keyword} ${choice}` : ` ${pointer}: ${keyword} ${choice}`,
    );
}
