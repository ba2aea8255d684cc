/** What judging many values twice came to. */
export interface Outcome {
  readonly schemas: number;
  readonly accepted: number;
  readonly refused: number;
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  /** The schema, by name or place. */
  readonly schema: string;
  readonly value: unknown;
  /** What our validator said: a verdict, or why it gave none. */
  readonly ours: boolean | string;
  readonly expected: boolean;
}

type Judge<Verdict> = (value: unknown) => Verdict;

/**
 * Judges values by one schema with both validators; the other one's verdict is the expected one.
 */
export function compareVerdicts(
  schema: string,
  values: readonly unknown[],
  { ours, theirs }: { readonly ours: Judge<boolean>; readonly theirs: Judge<boolean> },
): Outcome {
  const judged = values.map((value) => ({
    schema,
    value,
    ours: verdictOf(ours, value),
    expected: theirs(value),
  }));
  return {
    schemas: 1,
    accepted: judged.filter(({ expected }) => expected).length,
    refused: judged.filter(({ expected }) => !expected).length,
    disagreements: judged.filter((one) => one.ours !== one.expected),
  };
}

/** A verdict, or the message of what could not be compiled. */
export function verdictOf(judge: Judge<boolean>, value: unknown): boolean | string {
  try {
    return judge(value);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Several outcomes as one. */
export function joinOutcomes(outcomes: readonly Outcome[]): Outcome {
  const sum = (part: "schemas" | "accepted" | "refused") =>
    outcomes.reduce((total, one) => total + one[part], 0);
  return {
    schemas: sum("schemas"),
    accepted: sum("accepted"),
    refused: sum("refused"),
    disagreements: outcomes.flatMap(({ disagreements }) => disagreements),
  };
}
