/**
 * A value that may be shown or copied on the user's demand, and in no other way reaches a screen, a
 * log or an error.
 */
export interface Secret {
  readonly reveal: () => string;
  readonly toString: () => string;
  readonly toJSON: () => string;
}

/** Wraps a value so that printing, joining or serialising it gives "[secret]". */
export function createSecret(value: string): Secret {
  return { reveal: () => value, toString: hide, toJSON: hide };
}

function hide(): string {
  return "[secret]";
}
